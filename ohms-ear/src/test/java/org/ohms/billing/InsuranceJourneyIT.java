package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("The desk asks an insurer")
class InsuranceJourneyIT extends Journey {
    private static final Pattern CHECK = Pattern.compile("/staff/billing/insurance/[0-9a-f-]{36}$");

    @Test
    @DisplayName("sees what was said, asks again, and writes down what the insurer says on the telephone")
    void asks() throws SQLException {
        var patient = covered();
        var clerk = signedInAs("billing");
        clerk.navigate("/staff/billing/insurance?state=ANSWERED");
        assertAccessible(clerk);
        assertThat(clerk.locator("tbody")).containsText("Harbour Mutual Health");

        clerk.navigate("/staff/patients/" + patient + "/insurance");
        assertAccessible(clerk);
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check now"))
                .first()
                .click();
        // the page is loaded anew; what is written before that would be lost with the old one
        assertThat(clerk.locator(".toast").first()).isVisible();
        assertThat(clerk.locator("main")).containsText("Asked so far");

        clerk.locator("[id='manual:cover']").selectOption("ACTIVE");
        clerk.locator("[id='manual:copay']").fill("15.50");
        clerk.locator("[id='manual:record']").click();
        assertThat(clerk.locator("[id='manual:note']")).hasAttribute("aria-invalid", "true");
        clerk.locator("[id='manual:note']").fill("Mrs Olsen, reference 77");
        clerk.locator("[id='manual:record']").click();
        assertThat(clerk.locator("[id='covers']")).containsText("$15.50");

        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All it says"))
                .first()
                .click();
        clerk.waitForURL(CHECK);
        assertThat(clerk.locator("main")).containsText("Mrs Olsen, reference 77");
        assertAccessible(clerk);
    }

    @Test
    @DisplayName("writes down what a patient told of an insurance, and the patient sees that")
    void told() {
        var herself = signedInAs("patient");
        herself.navigate("/portal/insurance");
        assertAccessible(herself);
        herself.locator("[id='told:send']").click();
        assertThat(herself.locator("[id='told:payer']")).hasAttribute("aria-invalid", "true");
        herself.locator("[id='told:payer']").fill("Journey Mutual");
        herself.locator("[id='told:memberNumber']").fill("JM 77-1");
        herself.locator("[id='told:order']").selectOption("3");
        herself.locator("[id='told:send']").click();
        assertThat(herself.locator("[id='sent']")).containsText("Waits for our office");
        assertAccessible(herself);

        var clerk = signedInAs("billing");
        clerk.navigate("/staff/requests");
        assertAccessible(clerk);
        clerk.locator("a[href*='/staff/requests/insurance/']").last().click();
        assertThat(clerk.locator("main")).containsText("Journey Mutual");
        assertAccessible(clerk);
        clerk.locator("[id='decide:payer']").selectOption(new SelectOption().setIndex(1));
        clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write it down"))
                .click();
        assertThat(clerk.locator(".toast")).isVisible();

        herself.navigate("/portal/insurance");
        assertThat(herself.locator("[id='sent']")).containsText("Written down");
    }

    private String covered() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select patient_id from ohms.coverage where status = 'ACTIVE'
                        and payer_id in (select id from ohms.payer where connection = 'DEMO')
                        order by recorded_at, id limit 1""")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
