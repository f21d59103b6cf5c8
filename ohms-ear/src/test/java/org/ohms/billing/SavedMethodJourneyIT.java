package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Patience;

@DisplayName("A card that the bank keeps for next time")
class SavedMethodJourneyIT extends NewPatientJourney {
    private static final String CARD = "Test card";
    private static final String ONE = "1.00";
    private static final String OF_PATIENT = " from ohms.saved_payment_method m join ohms.patient_account a"
            + " on a.account_id = m.account_id where a.patient_id = '%s'";

    @Test
    @DisplayName("pays a second time without the bank's page, and nobody pays with it once it is forgotten")
    void paysAgain() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        var clerk = signedInAs("billing");
        var bill = billed(clerk, patient);
        page.navigate("/portal/bills/" + bill);
        page.locator("[id='paying:amount']").fill(ONE);
        page.locator("[id='paying:keep']").check();
        page.locator("[id='paying:pay']").click();
        page.waitForURL(url -> url.contains("/demo-bank"));
        page.locator("[id='bank:pay']").click();
        page.waitForURL(url -> url.endsWith("/portal/bills/" + bill));
        Assertions.assertThat(payments(bill)).isEqualTo(1);

        Patience.until("the bank has said how it calls the card", () -> kept(patient) == 1);
        clerk.navigate("/staff/invoices/" + bill);
        assertThat(clerk.locator(".pt")).containsText("Card on file: " + CARD);
        page.navigate("/portal/bills/" + bill);
        var again = page.locator("[id='paying']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Pay with " + CARD));
        assertThat(again).isVisible();
        assertAccessible(page);
        screenshotsInAllSizes(page, "kept");
        page.setViewportSize(PHONE, 844);
        page.locator("[id='paying:amount']").fill(ONE);
        var answer = page.waitForResponse(reply -> reply.request().method().equals("POST"), again::click);
        Assertions.assertThat(answer.url()).doesNotContain("demo-bank");
        assertThat(page.locator("[id='receipts'] li")).hasCount(2);
        Assertions.assertThat(page.url()).endsWith("/portal/bills/" + bill);
        Assertions.assertThat(payments(bill)).isEqualTo(2);

        page.navigate("/portal/bills");
        assertThat(page.locator("[id='keeping']")).containsText(CARD);
        assertAccessible(page);
        forget(page).click();
        assertThat(page.locator("[id='keeping']")).hasCount(0);
        clerk.navigate("/staff/invoices/" + bill);
        assertThat(clerk.locator(".pt")).not().containsText("Card on file");
        page.navigate("/portal/bills/" + bill);
        assertThat(page.locator("[id='paying:pay']")).isVisible();
        assertThat(again).hasCount(0);
        Patience.until(
                "the bank has forgotten it",
                () -> one("select count(*)" + OF_PATIENT.formatted(patient)).equals("0"));
    }

    private static Locator forget(Page page) {
        return page.locator("[id='keeping']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Forget")));
    }

    private int kept(String patient) throws SQLException {
        return Integer.parseInt(one("select count(*)" + OF_PATIENT.formatted(patient) + " and m.forgotten_at is null"));
    }

    private int payments(String bill) throws SQLException {
        return Integer.parseInt(one("select count(*) from ohms.payment where invoice_id = '" + bill + "'"));
    }
}
