package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
