package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dues that stand before a booking")
class DuesJourneyIT extends NewPatientJourney {
    /** Past the triggers: what was issued stays as it was, and no test waits for three weeks. */
    private static final String LATE = """
            set session_replication_role = replica;
            update ohms.invoice set due_on = current_date - 20 where patient_id = '%s';
            set session_replication_role = default""";

    @Test
    @DisplayName("are paid with one payment, and the bank leads back to choosing a time")
    void paidAtOnce() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        var clerk = signedInAs("billing");
        var first = billed(clerk, patient);
        var second = billed(clerk, patient);
        areLate(patient);

        books(page);
        assertThat(page.locator("h1")).hasText("Please settle these bills first");
        assertThat(page.locator(".pick label").first()).containsText("Pay $360.00 now");
        assertThat(page.locator(".pick label").first()).containsText("All 2 bills with one payment");
        assertThat(page.locator(".pick input[value=PAY]")).isChecked();
        assertThat(page.locator(".pick input[value=DISPUTE_" + second + "]")).hasCount(1);
        assertAccessible(page);
        screenshotsInAllSizes(page, "dues");
        page.setViewportSize(PHONE, 844);
        page.locator("[id='dues:goOn']").click();
        page.waitForURL(url -> url.contains("/demo-bank"));
        assertThat(page.locator("main")).containsText("$360.00");
        page.locator("[id='bank:pay']").click();

        page.waitForURL(url -> url.contains("/portal/book/time"));
        assertThat(page.locator("body")).containsText("We have received $360.00");
        assertThat(page.locator(".slots label").first()).isVisible();
        Assertions.assertThat(one("select count(*) from ohms.payment where patient_id = '" + patient + "'"))
                .isEqualTo("1");
        clerk.navigate("/staff/invoices/" + first);
        assertThat(clerk.locator("[id='receipts']")).containsText("$180.00 of $360.00");
        assertThat(clerk.locator("[id='receipts']"))
                .containsText(one("select number from ohms.invoice where id = '" + second + "'"));
        assertAccessible(clerk);
    }

    @Test
    @DisplayName("are said to be wrong with a word about what, and stand in the way no more while somebody looks")
    void saidToBeWrong() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        var bill = billed(signedInAs("billing"), patient);
        areLate(patient);

        books(page);
        assertThat(page.locator("h1")).hasText("Please settle one bill first");
        page.locator(".pick input[value=DISPUTE_" + bill + "]").check();
        page.locator("[id='dues:goOn']").click();
        assertThat(page.locator("[id='dues:wordsError']")).isVisible();
        assertThat(page.locator(".pick input[value=DISPUTE_" + bill + "]")).isChecked();
        assertAccessible(page);
        page.locator("[id='dues:words']").fill("I was not there that day");
        page.locator("[id='dues:goOn']").click();

        page.waitForURL(url -> url.contains("/portal/book/time"));
        assertThat(page.locator(".slots label").first()).isVisible();
    }

    @Test
    @DisplayName("that the bank declined stand there again, with nothing taken")
    void declined() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        billed(signedInAs("billing"), patient);
        areLate(patient);

        books(page);
        page.locator("[id='dues:goOn']").click();
        page.waitForURL(url -> url.contains("/demo-bank"));
        page.locator("[id='bank:card']").selectOption("DECLINES");
        page.locator("[id='bank:pay']").click();

        page.waitForURL(url -> url.contains("/portal/book/dues"));
        assertThat(page.locator("main")).containsText("Nothing was taken");
        assertThat(page.locator(".pick input[value=PAY]")).isChecked();
        assertAccessible(page);
        Assertions.assertThat(one("select count(*) from ohms.payment where patient_id = '" + patient + "'"))
                .isEqualTo("0");
    }

    private static void books(Page page) {
        page.navigate("/portal/book");
        page.locator(".p-foot .btn--primary").click();
        page.waitForURL(url -> url.contains("/portal/book/dues"));
    }

    private void areLate(String patient) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.execute(LATE.formatted(patient));
        }
    }
}
