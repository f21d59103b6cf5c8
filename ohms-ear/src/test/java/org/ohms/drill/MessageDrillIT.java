package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ohms.house.BrowserExtension;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

@Tag("full")
@ExtendWith(BrowserExtension.class)
@DisplayName("Messages between a patient at one node and a nurse at the other")
class MessageDrillIT {
    private static final int ANSWERS = 11;
    private static final int AFTER_THE_KILL = 3;

    /** From the press of the button at one node to the words on the open page at the other, in milliseconds. */
    private static final long WITHIN = 1_000;

    private static final Pattern TALK = Pattern.compile("/messages/[0-9a-f-]{36}$");

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static Cluster cluster;

    @BeforeAll
    static void open() {
        cluster = Cluster.start(2);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @Test
    @DisplayName("are on the other's open page within a second, and none is lost or told twice when a node is killed")
    void arrive(Browser browser) throws SQLException {
        var patient = Visitor.signedIn(browser, cluster, cluster.node(1).doors().patients(), "patient");
        var nurse = Visitor.signedIn(browser, cluster, cluster.node(2).doors().staff(), "nurse");
        try {
            var subject = "Drill " + UUID.randomUUID();
            asks(patient, subject);
            opens(nurse, subject);
            patient.locator("[data-live-state=open]").waitFor(ATTACHED);
            var times = new ArrayList<Long>();
            for (var number = 1; number <= ANSWERS; number++) {
                times.add(seenAfter(nurse, patient, number + 1));
            }
            Collections.sort(times);
            System.out.printf("messages at the other node after %s ms%n", times);
            assertThat(times.get(ANSWERS / 2)).as("the middle one of %s", times).isLessThan(WITHIN);

            cluster.node(1).kill();
            for (var number = 1; number <= AFTER_THE_KILL; number++) {
                answers(nurse, "While the other node is gone: " + number);
                PlaywrightAssertions.assertThat(nurse.locator(".talk__one")).hasCount(1 + ANSWERS + number);
            }
            cluster.node(1).start();
            cluster.awaitNodes();

            var all = 1 + ANSWERS + AFTER_THE_KILL;
            Patience.until("the patient's page is shown", () -> Visitor.opened(patient, patient.url()) == 200);
            PlaywrightAssertions.assertThat(patient.locator(".talk__one")).hasCount(all);
            var talk = patient.url().substring(patient.url().lastIndexOf('/') + 1);
            assertThat(count("ohms.communication where conversation_id = '" + talk + "'"))
                    .isEqualTo(all);
            Patience.until("every notice is dealt with", () -> underWay(talk) == 0);
            assertThat(count("ohms.outbox where channel = 'message-notice' and subject = '" + talk + "'"))
                    .as("one notice a message, and none twice")
                    .isEqualTo(count("(select distinct dedupe_key from ohms.outbox where channel = 'message-notice'"
                            + " and subject = '" + talk + "') notices"))
                    .isGreaterThanOrEqualTo(ANSWERS + AFTER_THE_KILL);
        } finally {
            patient.context().close();
            nurse.context().close();
        }
    }

    private static void asks(Page patient, String subject) {
        patient.navigate("/portal/messages/new");
        var to = field(patient, "write:to");
        to.selectOption(to.locator("option", new Locator.LocatorOptions().setHasText("Nurses' line"))
                .getAttribute("value"));
        field(patient, "write:subject").fill(subject);
        field(patient, "write:body").fill("Which of the two tablets do I take in the evening?");
        field(patient, "write:send").click();
        patient.waitForURL(TALK);
    }

    private static void opens(Page nurse, String subject) {
        nurse.navigate("/staff/messages");
        nurse.locator("tr", new Page.LocatorOptions().setHasText(subject))
                .locator("a")
                .first()
                .click();
        nurse.waitForURL(TALK);
    }

    private static void answers(Page nurse, String words) {
        field(nurse, "reply:body").fill(words);
        field(nurse, "reply:send").click();
    }

    /** Both pages are on one machine and tell the time by one clock. */
    private static long seenAfter(Page nurse, Page patient, int messages) {
        field(nurse, "reply:body").fill("Answer " + messages);
        nurse.evaluate("""
                () => document.addEventListener("click", () => { sessionStorage.setItem("pressed", Date.now()); },
                    { capture: true, once: true })""");
        var seen = patient.evaluateHandle("""
                (messages) => ({ at: new Promise((resolve) => {
                    const look = () => {
                        if (document.querySelectorAll(".talk__one").length >= messages) {
                            window.clearInterval(looking);
                            resolve(Date.now());
                        }
                    };
                    const looking = window.setInterval(look, 10);
                }) })""", messages);
        field(nurse, "reply:send").click();
        var at = ((Number) seen.evaluate("one => one.at")).longValue();
        PlaywrightAssertions.assertThat(nurse.locator(".talk__one")).hasCount(messages);
        return at - Long.parseLong(String.valueOf(nurse.evaluate("sessionStorage.getItem('pressed')")));
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static int underWay(String talk) throws SQLException {
        return count("ohms.outbox where channel = 'message-notice' and subject = '" + talk
                + "' and state in ('waiting', 'sending')");
    }

    private static int count(String rows) throws SQLException {
        try (var connection = cluster.database().connect();
                var query = connection.createStatement();
                var found = query.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        }
    }
}
