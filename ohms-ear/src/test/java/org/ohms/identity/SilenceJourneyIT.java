package org.ohms.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A day schedule left open")
class SilenceJourneyIT extends Journey {
    private static final String NEWEST =
            "(select id from ohms.account_session where ended_at is null order by created_at desc limit 1)";

    @Test
    @DisplayName(
            "refreshes itself without keeping its session alive, and signs off when the time of silence has passed")
    void signsOff() throws SQLException {
        var desk = justSignedInAs("nurse");
        desk.navigate("/staff/schedule");
        desk.waitForSelector("[data-live-state=open]");
        silentFor("5 minutes");

        refresh(desk);
        refresh(desk);
        assertThat(secondsOfSilence()).isBetween(300, 420);

        desk.evaluate("() => document.querySelector('[data-idle-stay]').click()");
        Awaitility.await().until(() -> secondsOfSilence() < 60);

        silentFor("15 minutes");
        desk.evaluate("() => localStorage.setItem('ohms-touched', '0')");
        desk.clock().setFixedTime(System.currentTimeMillis() + 16 * 60_000L);
        desk.waitForURL(url -> url.contains("/login"));
    }

    private static void refresh(Page desk) {
        var answer = desk.waitForResponse(
                response -> response.url().contains("/staff/schedule")
                        && response.request().method().equals("POST"),
                () -> desk.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("desk:board");
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
