package org.ohms.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Cluster;
import org.ohms.house.Patience;

@Tag("full")
@DisplayName("500 reminders, due at once at two nodes")
class ReminderDrillIT {
    private static final int VISITS = 500;
    private static final int PATIENTS = 50;

    private static final Duration LEAD = Duration.ofDays(30);

    /** Both nodes are in the midst of sending when one of them dies. */
    private static final int SENT_BEFORE_THE_KILL = 100;

    /** What one node may have had in its hands: one round of the courier. */
    private static final int IN_HAND = 20;

    private static GreenMail post;
    private static Cluster cluster;

    @BeforeAll
    static void open() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        cluster = Cluster.start(
                2,
                Map.of(
                        "ohms.messaging.mail.way",
                        "smtp",
                        "ohms.messaging.mail.host",
                        "127.0.0.1",
                        "ohms.messaging.mail.port",
                        String.valueOf(post.getSmtp().getPort()),
                        "ohms.messaging.mail.protection",
                        "none",
                        // one lead so long that visits within the month are all due
                        "ohms.scheduling.reminder.leads",
                        LEAD.toString()));
    }

    @AfterAll
    static void close() {
        cluster.close();
        post.stop();
    }

    @Test
    @DisplayName(
            "arrive, each once, though a node is killed amid the batch; what was in its hands comes again as the same mail")
    void arriveOnce() throws SQLException {
        var line = new PartnerLine(cluster.doors(), cluster.secretOfDemoPartner());
        var clinic = new Clinic(line);
        var patients = clinic.register(PATIENTS);
        book(clinic, patients);
        Patience.until("the mails about the bookings are out", () -> underWay() == 0);
        var beforehand = new HashSet<>(received());
        var sentBeforehand = received().size();

        bookedLongAgo(patients);
        Patience.until("both nodes send", () -> received().size() >= sentBeforehand + SENT_BEFORE_THE_KILL);
        cluster.node(1).kill();
        Patience.until("every reminder is sent", () -> reminders().size() == VISITS && underWay() == 0);

        // the catcher lists them by mailbox, and not in the order they came
        var arrived = received().stream().filter(id -> !beforehand.contains(id)).toList();
        var reminders = reminders();
        assertThat(new HashSet<>(arrived)).as("Message-IDs").isEqualTo(reminders);
        assertThat(arrived.size() - VISITS).as("mails that came twice").isBetween(0, IN_HAND);
        System.out.printf(
                "%d reminders, %d of them came twice with the same Message-ID%n", VISITS, arrived.size() - VISITS);
    }

    private static void book(Clinic clinic, List<String> patients) {
        var dueUntil = Instant.now(Clock.systemUTC()).plus(LEAD).minus(Duration.ofDays(1));
        var booked = 0;
        for (var practitioner : clinic.practitioners()) {
            for (var slot : clinic.free(practitioner)) {
                if (booked < VISITS
                        && slot.start().isBefore(dueUntil)
                        && clinic.book(patients.get(booked % PATIENTS), slot).isGood()) {
                    booked++;
                }
            }
        }
        assertThat(booked).isEqualTo(VISITS);
    }

    /** Lets time pass for these visits, which a running server cannot be asked for. */
    private static void bookedLongAgo(List<String> patients) throws SQLException {
        try (var connection = cluster.database().connect();
                var age = connection.prepareStatement(
                        "update ohms.appointment set booked_at = booked_at - interval '60 days' where patient_id = any (?)")) {
            age.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", patients.stream().map(UUID::fromString).toArray()));
            assertThat(age.executeUpdate()).isEqualTo(VISITS);
        }
    }

    /** Messages that have neither left nor failed for good. */
    private static int underWay() throws SQLException {
        try (var connection = cluster.database().connect();
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select count(*) from ohms.outbox where state not in ('sent', 'delivered', 'failed', 'unknown', 'dropped')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The Message-IDs of the reminders the hospital decided to send. */
    private static Set<String> reminders() throws SQLException {
        var ids = new TreeSet<String>();
        try (var connection = cluster.database().connect();
                var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select id from ohms.outbox where channel = 'mail' and dedupe_key like 'visit:%:reminder:%'")) {
            while (rows.next()) {
                ids.add("<" + rows.getString(1) + "@hospital.invalid>");
            }
        }
        return ids;
    }

    private static List<String> received() {
        return Arrays.stream(post.getReceivedMessages())
                .map(ReminderDrillIT::messageId)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
