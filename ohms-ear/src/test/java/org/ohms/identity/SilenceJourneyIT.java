package org.ohms.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.Journey;

@DisplayName("A page left open")
class SilenceJourneyIT extends Journey {
    private static final String NEWEST =
            "(select id from ohms.account_session where ended_at is null order by created_at desc limit 1)";

    /** A page looks every second, and asks the server then. */
    private static final int LOOKS_MILLIS = 2500;

    private Duration ahead = Duration.ZERO;

    @Test
    @DisplayName(
            "refreshes itself without keeping its session alive, hides when the time of silence has passed, and comes back")
    void signsOff() throws SQLException {
        var desk = justSignedInAs("nurse");
        desk.navigate("/staff/schedule");
        desk.waitForSelector("[data-live-state=open]");
        silentFor("5 minutes");

        refresh(desk);
        refresh(desk);
        Assertions.assertThat(secondsOfSilence()).isBetween(300, 420);

        desk.evaluate("() => document.querySelector('[data-idle-stay]').click()");
        Awaitility.await().until(() -> secondsOfSilence() < 60);

        fallSilent(desk);
        assertThat(desk.locator("[data-live]")).hasCount(0);
        look(desk, "signed-out");
        signInHere(desk, "nurse");
        assertThat(desk.locator("[data-live]")).isVisible();
        desk.waitForSelector("[data-live-state=open]");
    }

    @Test
    @DisplayName("keeps what stood in a form for its own person, who signs in again and saves it, and for nobody else")
    void keepsWhatStoodInAForm() throws SQLException {
        var page = justSignedInAs("registrar");
        page.navigate("/staff/patients/new");
        page.locator("[id='register:family']").fill("Thistlewood");
        page.locator("[id='register:given']").fill("Ambrose");
        page.locator("[id='register:birthDate']").fill("9 May 1961");
        page.locator("[id='register:birthDate']").blur();
        fallSilent(page);
        assertThat(page.locator("[id='register:family']")).hasCount(0);
        page.locator("#again-password").fill("not the password");
        page.locator("#again-password").press("Enter");
        assertThat(page.locator("[data-again-says]")).containsText("not your current password");

        signInHere(page, "registrar");

        assertThat(page.locator("[id='register:family']")).hasValue("Thistlewood");
        page.locator("[id='register:save']").click();
        page.waitForURL(url -> url.contains("/details"));

        page.navigate("/staff/patients/new");
        page.locator("[id='register:family']").fill("Thistlewood");
        fallSilent(page);
        var other = page.context().newPage();
        signIn(other, "nurse");
        page.waitForURL(url -> !url.contains("/patients/new"), new Page.WaitForURLOptions().setTimeout(60_000));
        assertThat(page.locator("body")).not().containsText("Thistlewood");
    }

    /** Sixteen minutes without a touch, and the page knows. */
    private void fallSilent(Page page) throws SQLException {
        var asked = page.locator("#again[open]");
        // what was typed last may still be on its way into a draft, and that is a touch: then once more
        for (var attempt = 0; attempt < 5 && !asked.isVisible(); attempt++) {
            ahead = ahead.plusMinutes(16);
            silentFor("15 minutes");
            page.evaluate("() => localStorage.setItem('ohms-touched', '0')");
            page.clock().setFixedTime(System.currentTimeMillis() + ahead.toMillis());
            page.waitForTimeout(LOOKS_MILLIS);
        }
        assertThat(asked).isVisible();
    }

    private void signInHere(Page page, String account) {
        page.locator("#again-password").fill(hospital().passwordOf(account));
        page.locator("#again-password").press("Enter");
        page.locator("#again-code").fill(hospital().phones().nextCode(Hospital.emailOf(account)));
        page.locator("#again-code").press("Enter");
        assertThat(page.locator("#again[open]")).hasCount(0);
    }

    private static void refresh(Page desk) {
        var answer = desk.waitForResponse(
                response -> response.url().contains("/staff/schedule")
                        && response.request().method().equals("POST"),
                () -> desk.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))"));
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Assertions.assertThat(answer.text()).contains("desk:board");
    }

    /** As if nobody had touched the newest session for so long. */
    private void silentFor(String time) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update ohms.account_session set last_used_at = now() - interval '" + time
                    + "' where id = " + NEWEST);
        }
    }

    private int secondsOfSilence() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select extract(epoch from now() - last_used_at) from ohms.account_session where id = "
                                + NEWEST)) {
            row.next();
            return row.getInt(1);
        }
    }
}
