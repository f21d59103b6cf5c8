package org.ohms.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A record opened in an emergency")
class BreakGlassJourneyIT extends Journey {
    /** Somebody whom the person of the newest sign-in does not care for. */
    static final String NOT_IN_CARE = """
            select p.id from ohms.patient p
            where not exists (select 1 from ohms.care_relationship r where r.patient_id = p.id and r.account_id = (
                    select account_id from ohms.account_session order by created_at desc limit 1))
                and not exists (select 1 from ohms.break_glass_grant g where g.patient_id = p.id)
                and p.status = 'active'
            order by p.id limit 1""";

    @Test
    @DisplayName("is asked for again after proving oneself, and reviewed by somebody else")
    void isReviewed() throws SQLException {
        var doctor = justSignedInAs("doctor");
        var patient = one(NOT_IN_CARE);
        var address = "/staff/break-glass?patient=" + patient;
        makeStale();

        doctor.navigate(address);
        doctor.waitForURL(Pattern.compile("/login/again"));
        doctor.locator("[id='again:password']").fill(hospital().passwordOf("doctor"));
        doctor.locator("[id='again:go']").click();
        doctor.waitForURL(url -> url.endsWith(address));
        doctor.locator("[id='glass:reason']").selectOption("EMERGENCY");
        doctor.locator("[id='glass:words']").fill("Found in the corridor without anybody who knows her.");
        makeStale();
        doctor.locator("[id='glass:go']").click();
        prove(doctor, "doctor");
        doctor.waitForURL(Pattern.compile("/staff/patients/" + patient));

        var cmo = signedInAs("cmo");
        var grant = one("select id from ohms.break_glass_grant where patient_id = '" + patient + "'");
        cmo.navigate("/staff/break-glass/reviews");
        cmo.locator("a[href$='" + grant + "']").click();
        cmo.waitForURL(Pattern.compile("/staff/break-glass/reviews/" + grant));
        assertThat(cmo.locator("main")).containsText("Found in the corridor");
        look(cmo, "review-open");
        end(grant);
        cmo.reload();
        cmo.locator("[id='decide:justified']").click();
        cmo.waitForURL(Pattern.compile("/staff/break-glass/reviews$"));
        cmo.navigate("/staff/break-glass/reviews/" + grant);
        assertThat(cmo.locator("[id='decide:justified']")).hasCount(0);
        look(cmo, "review-done");

        var auditor = signedInAs("auditor");
        auditor.navigate("/admin/audit?period=1h&action=emergencies");
        auditor.locator("tr.is-bg th a").first().click();
        auditor.waitForURL(Pattern.compile("[?&]line=\\d+"));
        assertThat(auditor.locator("#glass")).containsText("Found in the corridor");
        assertThat(auditor.locator("#glass .tag--ok")).hasText("Justified");
        assertThat(auditor.locator("#glass a[href$='/staff/break-glass/reviews/" + grant + "']"))
                .isVisible();
        assertAccessible(auditor);
        look(auditor, "audit-panel");

        Assertions.assertThat(signedInAs("nurse")
                        .navigate("/staff/break-glass/reviews/" + grant)
                        .status())
                .isEqualTo(403);
    }

    /** The panel over the page: what stands in the form stays, and the button is pressed again by itself. */
    private void prove(Page page, String account) {
        assertThat(page.locator("#again[open]")).isVisible();
        assertAccessible(page);
        page.locator("#again-password").fill(hospital().passwordOf(account));
        page.locator("#again-password").press("Enter");
    }

    /** As if the newest sign-in were of six minutes ago. */
    private void makeStale() throws SQLException {
        change("update ohms.account_session set auth_time = now() - interval '6 minutes' where id ="
                + " (select id from ohms.account_session where ended_at is null order by created_at desc limit 1)");
    }

    private void end(String grant) throws SQLException {
        change("update ohms.break_glass_grant set ended_at = now() where id = '" + grant + "'");
    }

    private void change(String sql) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
