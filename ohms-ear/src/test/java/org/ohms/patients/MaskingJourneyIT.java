package org.ohms.patients;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("Numbers and contacts shown in part")
class MaskingJourneyIT extends Journey {
    private static final String PHONE_NUMBER = "\\+1617555\\d{4}";

    private String patient() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select patient_id from ohms.patient_account order by since limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    @DisplayName("are in no part of the page, and come for a reason, once")
    void stayOutOfThePageUntilSomebodySaysWhy() throws SQLException {
        var page = signedInAs("cmo");
        var address = "/staff/patients/" + patient() + "/details";
        var sent = page.request()
                .get(page.url().replaceFirst("^(https://[^/]+).*", "$1") + address)
                .text();
        assertThat(sent).contains("••••").doesNotContainPattern(PHONE_NUMBER).doesNotContain("patient@demo.ohms");

        page.navigate(address);
        look(page, "masked");
        page.locator("[id='reveal:reason']").fill("Call back about a result");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show them").setExact(true))
                .click();
        page.locator("[id='reveal'] dl").waitFor();
        assertThat(page.locator("[id='reveal'] dl").textContent()).containsPattern(PHONE_NUMBER);
        look(page, "revealed");

        page.reload();
        assertThat(page.content()).doesNotContainPattern(PHONE_NUMBER);
    }
}
