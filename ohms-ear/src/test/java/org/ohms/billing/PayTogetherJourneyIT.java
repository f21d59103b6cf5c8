package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several bills at once")
class PayTogetherJourneyIT extends NewPatientJourney {
    private static final String OWED = """
            select coalesce(sum(e.amount), -1) from ohms.ledger_entry e
            where e.account = 'PATIENT_RECEIVABLE' and e.invoice_id = '%s'""";

    @Test
    @DisplayName("are chosen, added up, paid on the bank's page by one payment, and stand on one receipt")
    void paysThemTogether() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        var clerk = signedInAs("billing");
        var first = billed(clerk, patient);
        var second = billed(clerk, patient);
        var third = billed(clerk, patient);

        page.navigate("/portal/bills");
        page.locator("a[href='/portal/bills/together']").first().click();
        page.waitForURL(url -> url.endsWith("/portal/bills/together"));
        assertThat(page.locator("[id='choosing'] input[type=checkbox]")).hasCount(3);
        page.locator("[id='choosing'] li")
                .filter(new Locator.FilterOptions().setHasText(number(third)))
                .locator("input[type=checkbox]")
                .uncheck();
        assertAccessible(page);
        screenshotsInAllSizes(page, "choosing");
        page.setViewportSize(PHONE, 844);
        page.locator("[id='choosing:add']").click();

        assertThat(page.locator("[id='paying']")).containsText("$360.00");
        assertThat(page.locator("[id='paying']")).containsText(number(first));
        assertThat(page.locator("[id='paying']")).not().containsText(number(third));
        assertAccessible(page);
        screenshotsInAllSizes(page, "sum");
        page.setViewportSize(PHONE, 844);
        page.locator("[id='paying:pay']").click();
        page.waitForURL(url -> url.contains("/demo-bank"));
        assertThat(page.locator("main")).containsText("$360.00");
        page.locator("[id='bank:pay']").click();

        page.waitForURL(url -> url.contains("/portal/bills/together?payment="));
        assertThat(page.locator("main")).containsText("We have received $360.00");
        assertThat(page.locator("main")).containsText("REC-");
        assertThat(page.locator("main")).containsText(number(second));
        assertAccessible(page);
        screenshotsInAllSizes(page, "paid");
        page.navigate("/portal/bills/" + first);
        assertThat(page.locator("[id='receipts']")).containsText("$180.00 of $360.00");
        assertThat(page.locator("[id='paying:pay']")).hasCount(0);
        Assertions.assertThat(one("select count(*) from ohms.payment where patient_id = '" + patient + "'"))
                .isEqualTo("1");
        Assertions.assertThat(Double.parseDouble(one(OWED.formatted(first)))).isZero();
        Assertions.assertThat(Double.parseDouble(one(OWED.formatted(second)))).isZero();
        Assertions.assertThat(Double.parseDouble(one(OWED.formatted(third)))).isEqualTo(180);
    }

    private String number(String invoice) throws SQLException {
        return one("select number from ohms.invoice where id = '" + invoice + "'");
    }
}
