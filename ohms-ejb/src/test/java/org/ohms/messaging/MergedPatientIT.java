package org.ohms.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.messaging.preference.ContactPreferences;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.MessageWays;
import org.ohms.messaging.reply.Replies;
import org.ohms.messaging.reply.ReplyLinks;
import org.ohms.messaging.reply.StopReminders;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.MergePatients;
import org.ohms.patients.patient.MergePatients.Side;
import org.ohms.patients.patient.PatientMerging;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("A patient whose two records became one")
class MergedPatientIT {
    private static final Actor DESK =
            Hospital.staff("patient.register", "patient.read", "patient.merge", "contact-preference.change");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private final PatientId kept = patient("kept@example.org");
    private final PatientId doubled = patient("doubled@example.org");

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    @DisplayName("is not reached in a way that was not wanted on either, and has the own wishes again after undoing it")
    void wishesFollow() {
        wish(kept, wanting(new MessageWays(true, false), MessageWays.ALL, EIGHT, 0));
        wish(doubled, wanting(MessageWays.ALL, MessageWays.NONE, NINE, 0));

        var merge = merge();

        assertThat(wishes(kept).visits().mail()).isTrue();
        assertThat(wishes(kept).visits().sms()).isFalse();
        assertThat(wishes(kept).reminders().isNone()).isTrue();
        assertThat(wishes(kept).quietUntil()).isEqualTo(EIGHT);
        undo(merge);
        assertThat(wishes(kept).visits().sms()).isFalse();
        assertThat(wishes(kept).reminders()).isEqualTo(MessageWays.ALL);
        assertThat(wishes(doubled).reminders().isNone()).isTrue();
    }

    @Test
    @DisplayName("takes over wishes where the surviving record had none, and loses them by undoing it")
    void wishesAreTakenOver() {
        wish(doubled, wanting(new MessageWays(false, true), MessageWays.ALL, EIGHT, 0));

        var merge = merge();

        assertThat(wishes(kept).visits().mail()).isFalse();
        assertThat(wishes(kept).zone()).isEqualTo(BERLIN);
        undo(merge);
        assertThat(wishes(kept)).isEqualTo(ContactWishes.UNTOLD);
        assertThat(wishes(doubled).visits().mail()).isFalse();
    }

    @Test
    @DisplayName("keeps what was said after the merge")
    void whatWasSaidSinceStays() {
        wish(doubled, wanting(new MessageWays(true, false), MessageWays.ALL, EIGHT, 0));
        var merge = merge();
        var now = wishes(kept);
        wish(kept, wanting(new MessageWays(false, true), MessageWays.ALL, EIGHT, now.version()));

        undo(merge);

        assertThat(wishes(kept).visits().mail()).isFalse();
        assertThat(wishes(kept).visits().sms()).isTrue();
    }

    @Test
    @DisplayName("gets what was on its way to the old record, and the links of old messages still answer")
    void noticesAndLinksFollow() {
        var visit = TestClock.MONDAY_8AM.plus(Duration.ofDays(2));
        var subject = UUID.randomUUID();
        var link = Hospital.asSystem(() -> use(ReplyLinks.class).issue(StopReminders.PURPOSE, doubled, subject, visit));
        merge();

        Hospital.asSystem(() -> {
            use(PatientNotices.class)
                    .tell(
                            doubled,
                            new Notice(
                                    "visit.booked",
                                    Map.of("when", visit),
                                    false,
                                    subject,
                                    "visit:" + subject + ":booked",
                                    TestClock.MONDAY_8AM,
                                    visit,
                                    null,
                                    List.of()));
            return null;
        });
        as(Hospital.guest(), () -> use(Replies.class).answer(link.substring(link.lastIndexOf('=') + 1)));

        assertThat(mailAbout(subject)).contains("kept@example.org");
        assertThat(wishes(kept).reminders().isNone()).isTrue();
    }

    private static ContactWishes wanting(MessageWays visits, MessageWays reminders, LocalTime until, int version) {
        return new ContactWishes(visits, reminders, MessageWays.ALL, null, BERLIN, NINE, until, null, version);
    }

    private static String mailAbout(UUID subject) {
        return Hospital.asSystem(() -> use(EntityManager.class)
                .createQuery(
                        "select m.body from OutboxEntry m where m.channel = 'mail' and m.subject = :subject",
                        String.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }

    private UUID merge() {
        return as(
                DESK,
                () -> use(PatientMerging.class)
                        .merge(new MergePatients(
                                kept, version(kept), doubled, version(doubled), Map.of(), Side.SURVIVOR)));
    }

    private static void undo(UUID merge) {
        as(DESK, () -> use(PatientMerging.class).undo(merge));
    }

    private static int version(PatientId patient) {
        return as(DESK, () -> use(PatientRecord.class).details(patient)).version();
    }

    private static void wish(PatientId patient, ContactWishes wishes) {
        as(DESK, () -> use(ContactPreferences.class).change(patient, wishes));
    }

    private static ContactWishes wishes(PatientId patient) {
        return as(DESK, () -> use(ContactPreferences.class).of(patient));
    }

    private static PatientId patient(String mail) {
        return as(
                        DESK,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Twice", "Tessa")
                                                .born(1980, 1, 1)
                                                .telecom(ContactPoint.email(mail))
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }
}
