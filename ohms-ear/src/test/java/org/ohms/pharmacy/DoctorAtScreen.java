package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A doctor who signs prescriptions at a screen. */
public final class DoctorAtScreen {
    private static final Pattern PRESCRIPTION = Pattern.compile("/prescriptions/[0-9a-f-]{36}$");

    private final Page page;

    /** @param page of a doctor who has signed in */
    public DoctorAtScreen(Page page) {
        this.page = page;
    }

    /** The chart of the patient who drinks bitter leaf tea, in the care of the doctor of the demonstration. */
    public static String chart(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select c.patient_id from ohms.care_relationship c
                        join ohms.practitioner p on p.account_id = c.account_id and p.family = 'Haddad'
                        where c.ends_at > now() and exists (
                            select 1 from ohms.medication_statement m where m.patient_id = c.patient_id
                            and m.origin = 'HERBAL') limit 1""")) {
            rows.next();
            return "/staff/patients/" + rows.getString(1);
        }
    }

    /** Acetaminophen for whoever drinks bitter leaf tea, four tablets a day for so many days; the address of the prescription. */
    public String prescribes(String chart, int days) {
        looksAt(chart);
        assertThat(page.locator(".alertcard--unk")).containsText("Bitter leaf tea");
        return signs(days);
    }

    /** Acetaminophen for anybody, four tablets a day for so many days; the address of the prescription. */
    public String prescribesAnybody(String chart, int days) {
        looksAt(chart);
        assertThat(page.locator(".chk")).isVisible();
        return signs(days);
    }

    private void looksAt(String chart) {
        page.navigate(chart + "/medicines/new");
        field("medicine").fill("Acetaminophen");
        page.locator("[id='prescribe:look']").click();
    }

    private String signs(int days) {
        field("strength").fill("500 mg");
        field("form").fill("tablet");
        field("dose").fill("1");
        field("unit").selectOption("TABLET");
        field("frequency").selectOption("FOUR_TIMES_A_DAY");
        field("days").fill(String.valueOf(days));
        field("days").blur();
        assertThat(page.locator(".spoken")).containsText("for " + days + " days.");
        var reasons = page.locator(".alertcard--warn select");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).selectOption("WILL_MONITOR");
        }
        if (field("looked").count() > 0) {
            field("looked").check();
        }
        page.locator("[id='prescribe:sign']").click();
        page.waitForURL(PRESCRIPTION);
        assertThat(page.locator("main")).containsText("RX-");
        return page.url();
    }

    private Locator field(String id) {
        return page.locator("[id='prescribe:" + id + "']");
    }
}
