package org.ohms.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("Labels in the chart")
class LabelJourneyIT extends Journey {
    @Test
    @DisplayName("are chosen with a problem, shown beside it, and taken away again")
    void ofAProblem() throws SQLException {
        var doctor = signedInAs("doctor");
        var chart = chart();
        var what = "Low mood " + UUID.randomUUID().toString().substring(0, 6);
        doctor.navigate(chart + "/problems");
        doctor.locator("[id='problem:what']").fill(what);
        doctor.locator("[id='problem:sensitivity']").selectOption(new SelectOption().setLabel("Restricted"));
        look(doctor, "problem");
        doctor.locator("[id='problem:save']").click();
        var row = row(doctor, what);
        assertThat(row).containsText("Restricted");

        row.locator("a").first().click();
        assertThat(doctor.locator("[id='problem:sensitivity']")).hasValue("R");
        doctor.locator("[id='problem:sensitivity']").selectOption(new SelectOption().setLabel("Normal"));
        doctor.locator("[id='problem:save']").click();
        assertThat(row(doctor, what)).not().containsText("Restricted");
        assertAccessible(doctor);
    }

    @Test
    @DisplayName("can be chosen with a prescription, on a phone, too")
    void ofAPrescription() throws SQLException {
        var doctor = signedInAs("doctor");
        doctor.setViewportSize(PHONE, 844);
        doctor.navigate(chart() + "/medicines/new");
        assertThat(doctor.locator("select[id$=':sensitivity']")).isVisible();
        look(doctor, "prescription");
    }

    private static Locator row(Page page, String what) {
        return page.locator("table tbody tr, ul.lst li")
                .filter(new Locator.FilterOptions().setHasText(what))
                .first();
    }

    private String chart() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select c.patient_id from ohms.care_relationship c
                    join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'
                    where c.ends_at > now() limit 1\
                    """)) {
            rows.next();
            return "/staff/patients/" + rows.getString(1);
        }
    }
}
