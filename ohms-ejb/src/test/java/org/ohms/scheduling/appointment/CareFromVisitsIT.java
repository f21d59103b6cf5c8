package org.ohms.scheduling.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ohms.scheduling.Clinic.DESK;
import static org.ohms.scheduling.Clinic.TUESDAY_9AM;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.oversight.Suspicion;
import org.ohms.compliance.oversight.WatchedLine;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.practitioner.PractitionerDraft;
import org.ohms.scheduling.practitioner.PractitionerName;
import org.ohms.scheduling.practitioner.PractitionerRegister;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A tie that a visit makes")
class CareFromVisitsIT {
    private final Clinic clinic = new Clinic();
    private final AccountId haddad = new AccountId(UUID.randomUUID());
    private final Actor doctor = staff(
            haddad,
            "patient.search",
            "patient.read-own",
            "appointment.read-own",
            "appointment.book",
            "appointment.attend");
    private final AccountId boateng = new AccountId(UUID.randomUUID());
    private final Actor nurse = staff(
            boateng,
            "patient.search",
            "appointment.read",
            "appointment.book",
            "appointment.change",
            "appointment.cancel",
            "appointment.arrive",
            "appointment.attend");
    private final PractitionerId practitioner = clinic.doctor("Cardiology", haddad);
    private PatientId patient = Clinic.patient();

    @BeforeEach
    void somebodyNew() {
        patient = Clinic.patient();
    }

    @Test
    @DisplayName(
            "opens nothing when the practitioner booked it, until the patient confirms or somebody else receives them")
    void selfBooked() {
        var confirmed = bookedBy(doctor, practitioner);
        assertThat(reaches(haddad)).isFalse();
        as(DESK, () -> use(AppointmentBooking.class).confirm(confirmed));
        assertThat(reaches(haddad)).isTrue();

        patient = Clinic.patient();
        var received = bookedBy(doctor, practitioner, TUESDAY_9AM.plus(Duration.ofHours(1)));
        Hospital.clockAt(TUESDAY_9AM);
        assertThat(reaches(haddad)).isFalse();
        as(DESK, () -> use(FrontDesk.class).arrive(received));
        assertThat(reaches(haddad)).isTrue();
        as(DESK, () -> use(FrontDesk.class).undo(received));
        assertThat(reaches(haddad)).isFalse();
    }

    @Test
    @DisplayName("opens at once when the desk or the patient booked it")
    void bookedByAnother() {
        bookedBy(DESK, practitioner);
        assertThat(reaches(haddad)).isTrue();

        var account = new AccountId(UUID.randomUUID());
        patient = Clinic.patient("Okafor", "Amara");
        Clinic.signsInAs(patient, account);
        var checkUp = clinic.service(new org.ohms.scheduling.service.ServiceDraft(
                "s-" + UUID.randomUUID(), "Check-up", 30, 0, 0, null, false, true, List.of()));
        as(
                Hospital.patient(account, "appointment.book", "appointment.read-own"),
                () -> use(AppointmentBooking.class)
                        .book(BookAppointment.of(
                                patient, practitioner, checkUp, TUESDAY_9AM.plus(Duration.ofHours(2)))));
        assertThat(reaches(haddad)).isTrue();
    }

    @Test
    @DisplayName("does not come from booking, receiving and rooming alone, and comes when the doctor begins the visit")
    void nurseAlone() {
        var visit = bookedBy(nurse, practitioner);
        Hospital.clockAt(TUESDAY_9AM);
        as(nurse, () -> use(FrontDesk.class).arrive(visit));
        as(nurse, () -> use(FrontDesk.class).showToRoom(visit, null));
        assertThat(reaches(boateng)).isFalse();
        assertThat(reaches(haddad)).isTrue();

        as(doctor, () -> use(FrontDesk.class).start(visit));

        assertThat(reaches(boateng)).isTrue();
    }

    @Test
    @DisplayName(
            "is shown on the day to whoever takes signs, of the patients who are here, and is what the record says")
    void whoseSigns() {
        var takesSigns = staff(boateng, "appointment.read", "observation.write", "patient.search");
        var visit = bookedBy(DESK, practitioner);
        Hospital.clockAt(TUESDAY_9AM);
        as(DESK, () -> use(FrontDesk.class).arrive(visit));
        assertThat(inCare(takesSigns)).as("waits, and is in others' care").isEmpty();

        as(nurse, () -> use(FrontDesk.class).showToRoom(visit, null));

        assertThat(inCare(takesSigns)).containsExactly(patient);
        assertThat(inCare(nurse)).as("who takes no signs").isEmpty();
        as(doctor, () -> use(FrontDesk.class).start(visit));
        as(doctor, () -> use(FrontDesk.class).finish(visit));
        assertThat(inCare(takesSigns)).as("of a patient who has gone").isEmpty();
    }

    private Set<PatientId> inCare(Actor whoLooks) {
        return as(whoLooks, () -> use(AppointmentCalendar.class).day(clinic.place(), Clinic.TUESDAY, Set.of()))
                .inCare();
    }

    @Test
    @DisplayName("does not come from moving somebody's visit to oneself")
    void movedToOneself() {
        var own = clinic.doctor("Nursing", boateng);
        var visit = bookedBy(DESK, practitioner);

        as(nurse, () -> use(AppointmentBooking.class).move(visit, MoveAppointment.to(own, TUESDAY_9AM)));

        assertThat(reaches(haddad)).isFalse();
        assertThat(reaches(boateng)).isFalse();
        as(DESK, () -> use(AppointmentBooking.class).confirm(visit));
        assertThat(reaches(boateng)).isTrue();
        as(nurse, () -> use(AppointmentBooking.class).move(visit, MoveAppointment.to(practitioner, TUESDAY_9AM)));
        assertThat(reaches(boateng)).isFalse();
    }

    @Test
    @DisplayName("ends for everybody who attended when the visit is cancelled")
    void cancelled() {
        var visit = bookedBy(DESK, practitioner);
        Hospital.clockAt(TUESDAY_9AM);
        as(DESK, () -> use(FrontDesk.class).arrive(visit));
        as(nurse, () -> use(FrontDesk.class).showToRoom(visit, null));
        assertThat(reaches(boateng)).isTrue();

        as(DESK, () -> use(AppointmentBooking.class).cancel(visit, CancelAppointment.because(CancelReason.PATIENT)));

        Hospital.clock().pass(Duration.ofSeconds(1));
        assertThat(reaches(boateng)).isFalse();
        assertThat(reaches(haddad)).isFalse();
    }

    @Test
    @DisplayName("follows the account of the practitioner")
    void accountChanged() {
        bookedBy(DESK, practitioner);
        assertThat(reaches(haddad)).isTrue();
        var successor = new AccountId(UUID.randomUUID());

        as(
                staff("practitioner.read", "practitioner.register", "appointment.read", "place.read"),
                () -> use(PractitionerRegister.class)
                        .change(
                                practitioner,
                                1,
                                PractitionerDraft.of(new PractitionerName("Dr", "Lena", "Haddad", null), "Cardiology")
                                        .at(clinic.place(), null)
                                        .signingInAs(successor)));

        assertThat(reaches(successor)).isTrue();
        Hospital.clock().pass(Duration.ofSeconds(1));
        assertThat(reaches(haddad)).isFalse();
    }

    @Test
    @DisplayName("is not made past the application, nor is the history that would prove it")
    void databaseRefuses() throws SQLException {
        var visit = bookedBy(doctor, practitioner);
        var foreign = bookedBy(DESK, clinic.doctor(), TUESDAY_9AM.plus(Duration.ofHours(3)));

        try (var sight = Sight.of(doctor)) {
            for (var tie : List.of(
                    "'" + patient + "', '" + haddad + "', 'appointment', '" + visit + "'",
                    "'" + patient + "', '" + haddad + "', 'attendance', '" + visit + "'",
                    "'" + patient + "', '" + haddad + "', 'appointment', '" + foreign + "'",
                    "'" + patient + "', '" + haddad + "', 'curiosity', gen_random_uuid()")) {
                refused(
                        sight,
                        "insert into ohms.care_relationship (patient_id, account_id, source, source_id, starts_at)"
                                + " values (" + tie + ", now())");
            }
            refused(
                    sight,
                    "insert into ohms.appointment_status_history (id, appointment_id, what, status, happened_at,"
                            + " account_id, practitioner_id, starts_at, ends_at) values (gen_random_uuid(), '" + visit
                            + "', 'CONFIRMED', 'CONFIRMED', now(), gen_random_uuid(), '" + practitioner
                            + "', now(), now())");
        }
    }

    @Test
    @DisplayName("from a visit that the reader booked is a finding, once the record is opened; an earlier tie is none")
    void finding() {
        var visit = bookedBy(doctor, practitioner);
        as(DESK, () -> use(AppointmentBooking.class).confirm(visit));
        assertThat(findings()).isEmpty();
        as(doctor, () -> use(PatientRecord.class).details(patient));
        assertThat(findings()).singleElement().satisfies(found -> {
            assertThat(found.account()).isEqualTo(haddad);
            assertThat(found.patients()).containsExactly(patient);
        });

        patient = Clinic.patient();
        bookedBy(DESK, practitioner, TUESDAY_9AM.plus(Duration.ofHours(3)));
        Hospital.clock().pass(Duration.ofMinutes(1));
        bookedBy(doctor, practitioner, TUESDAY_9AM.plus(Duration.ofHours(4)));
        as(doctor, () -> use(PatientRecord.class).details(patient));
        assertThat(findings()).isEmpty();
    }

    private List<Suspicion> findings() {
        return Hospital.asSystem(() -> {
            List<?> ids = use(jakarta.persistence.EntityManager.class)
                    .createNativeQuery("select id from audit_event where actor = ?1 and patients[1] = ?2")
                    .setParameter(1, haddad.value())
                    .setParameter(2, patient.value())
                    .getResultList();
            var lines = ids.stream()
                    .map(id -> new WatchedLine(
                            ((Number) id).longValue(), Hospital.clock().instant(), haddad, patient))
                    .toList();
            return use(SelfBooked.class)
                    .look(
                            lines,
                            use(org.ohms.compliance.oversight.KnownRules.class).now());
        });
    }

    private static void refused(Sight sight, String sql) throws SQLException {
        sight.change("savepoint before");
        assertThat(catchThrowable(() -> sight.change(sql))).hasMessageContaining("row-level security");
        sight.change("rollback to savepoint before");
    }

    private AppointmentId bookedBy(Actor who, PractitionerId with) {
        return bookedBy(who, with, TUESDAY_9AM);
    }

    private AppointmentId bookedBy(Actor who, PractitionerId with, java.time.Instant at) {
        return as(
                who, () -> use(AppointmentBooking.class).book(BookAppointment.of(patient, with, clinic.service(), at)));
    }

    private boolean reaches(AccountId account) {
        var somebody = staff(account);
        return Hospital.asSystem(() -> use(CareRelationships.class).reaches(somebody, patient));
    }
}
