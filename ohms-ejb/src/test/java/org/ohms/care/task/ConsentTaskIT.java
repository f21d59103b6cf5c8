package org.ohms.care.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.records.ConsentAsked;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Consent to treatment that is missing tomorrow")
class ConsentTaskIT {
    /** A Monday and a Tuesday that no other test books. */
    private static final Instant THE_DAY_BEFORE = Instant.parse("2027-03-08T15:00:00Z");

    private static final Instant NINE = Instant.parse("2027-03-09T14:00:00Z");
    private static final TaskFilter MINE = new TaskFilter(TaskFilter.Whose.MINE, false);

    private final Clinic clinic = new Clinic();
    private final PractitionerId doctor = clinic.doctor();
    private final PatientId patient = Clinic.patient();
    private final Actor desk =
            staff(People.active(People.someEmail(), "registrar"), "patient.search", "task.read", "task.write");
    private AppointmentId visit = new AppointmentId(UUID.randomUUID());
    private UUID words = UUID.randomUUID();

    @BeforeEach
    void isAskedFor() {
        Hospital.clockAt(THE_DAY_BEFORE);
        words = ConsentAsked.publish();
        ConsentAsked.wanted(true);
        visit = clinic.book(patient, doctor, NINE);
    }

    @AfterEach
    void nobodyIsAsked() {
        ConsentAsked.wanted(false);
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private static void hour() {
        Hospital.announce(new HourHasPassed(Hospital.clock().instant()));
    }

    private static void minute() {
        Hospital.announce(new MinuteHasPassed(Hospital.clock().instant()));
    }

    private List<TaskRow> tasks() {
        return as(desk, () -> use(TaskDesk.class).list(MINE, new PageRequest(0, 200))).rows().stream()
                .filter(row -> row.patient().equals(patient))
                .toList();
    }

    private TaskRow task() {
        var mine = tasks();
        assertThat(mine).hasSize(1);
        return mine.get(0);
    }

    private String ended(UUID task) {
        return as(
                        desk,
                        () -> use(TaskDesk.class)
                                .list(new TaskFilter(TaskFilter.Whose.MINE, true), new PageRequest(0, 200)))
                .rows()
                .stream()
                .filter(row -> row.id().equals(task))
                .map(row -> row.state() + " " + row.outcome())
                .findFirst()
                .orElse("");
    }

    private void signs() {
        as(
                staff("consent.record", "patient.search", "patient.read"),
                () -> use(ConsentDesk.class)
                        .record(patient, new SignConsent(words, null, SigningWay.PAPER, "Folder 12")));
    }

    @Test
    @DisplayName("is a task of the desk, once, until the visit begins")
    void isGiven() {
        clinic.book(patient, doctor, NINE.plus(Duration.ofHours(2)));

        hour();
        hour();

        var given = task();
        assertThat(given.dueAt()).isEqualTo(NINE);
        assertThat(given.owner()).isEqualTo(TaskOwner.ofRole("registrar"));
        assertThat(given.what()).contains("signed before the visit");
        assertThat(given.createdBy()).isEmpty();
        assertThat(given.consent()).isTrue();
        minute();
        assertThat(tasks()).hasSize(1);
        Hospital.clockAt(NINE);
        minute();
        assertThat(Hospital.count("select count(*) from ohms.notification where kind = 'task.overdue' and subject = '"
                        + given.id() + "'"))
                .as("told to the desk, and to nobody who gave it")
                .isPositive();
        Hospital.clockAt(NINE.plus(Duration.ofHours(1)));
        minute();
        assertThat(tasks()).isEmpty();
        assertThat(ended(given.id())).startsWith("CANCELLED The visit has begun");
    }

    @Test
    @DisplayName("is none where it is signed, where nobody asks, and for a visit of another day")
    void isNotGiven() {
        ConsentAsked.wanted(false);
        hour();
        assertThat(tasks()).isEmpty();
        ConsentAsked.wanted(true);
        Hospital.announce(new HourHasPassed(THE_DAY_BEFORE.minus(Duration.ofDays(1))));
        assertThat(tasks()).isEmpty();
        signs();
        hour();
        assertThat(tasks()).isEmpty();
    }

    @Test
    @DisplayName("is done when the patient has signed")
    void isSigned() {
        hour();
        var given = task();

        signs();
        minute();

        assertThat(tasks()).isEmpty();
        assertThat(ended(given.id())).isEqualTo("COMPLETED The patient has signed.");
    }

    @Test
    @DisplayName("goes with a visit that is cancelled, and comes again for the next one of that day")
    void isCancelled() {
        clinic.book(patient, doctor, NINE.plus(Duration.ofHours(2)));
        hour();
        var given = task();

        as(
                Clinic.DESK,
                () -> use(AppointmentBooking.class).cancel(visit, new CancelAppointment(CancelReason.OTHER, "")));
        minute();
        assertThat(ended(given.id())).startsWith("CANCELLED");
        hour();

        assertThat(task().dueAt()).isEqualTo(NINE.plus(Duration.ofHours(2)));
    }

    @Test
    @DisplayName("is not asked for again once somebody at the desk has ended it")
    void isEndedBySomebody() {
        hour();
        var given = task();

        as(desk, () -> use(TaskDesk.class).complete(given.id(), given.version(), "Will sign on arrival"));
        hour();

        assertThat(tasks()).isEmpty();
        assertThat(ended(given.id())).isEqualTo("COMPLETED Will sign on arrival");
    }

    @Test
    @DisplayName("is given and ended in the house's name by the house only")
    void bySql() throws SQLException {
        hour();
        var given = task();
        try (var sight = Sight.of(desk)) {
            assertThat(catchThrowable(() -> sight.change("update ohms.task set state = 'COMPLETED', ended_at = now()"
                            + " where id = '" + given.id() + "'")))
                    .hasMessageContaining("row-level security");
        }
        assertThat(catchThrowable(() -> Hospital.asSystem(() -> use(jakarta.persistence.EntityManager.class)
                        .createNativeQuery("insert into task (id, patient_id, words, priority, state, owner_role,"
                                + " due_at, created_at, escalation, version, visit_id, visit_day) select gen_random_uuid(),"
                                + " patient_id, words, priority, state, owner_role, due_at, created_at, 0, 1, visit_id,"
                                + " visit_day from task where id = ?1")
                        .setParameter(1, given.id())
                        .executeUpdate())))
                .hasMessageContaining("task_of_visit_once");
    }
}
