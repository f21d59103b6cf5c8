package org.ohms.records.encounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.patients.consent.ConsentDesk;
import org.ohms.patients.consent.SignConsent;
import org.ohms.patients.consent.SigningWay;
import org.ohms.patients.consent.TreatmentConsent;
import org.ohms.records.ConsentAsked;
import org.ohms.records.Ward;
import org.ohms.scheduling.Clinic;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.appointment.VisitConsents;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;
import org.ohms.testing.TestClock;

@DisplayName("Consent to treatment")
class TreatmentConsentIT {
    private static final Actor DESK = staff("consent.record", "patient.search", "patient.read");
    private static final String WHY = "Speaks through an interpreter who comes later";

    private final Clinic clinic = new Clinic();
    private final Ward ward = new Ward();
    private AppointmentId visit = new AppointmentId(UUID.randomUUID());
    private UUID words = UUID.randomUUID();

    @BeforeEach
    void arrives() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        words = ConsentAsked.publish();
        visit = clinic.book(ward.patient, clinic.doctor(), Clinic.TUESDAY_9AM);
        Hospital.clockAt(Clinic.TUESDAY_9AM);
        as(Clinic.DESK, () -> use(FrontDesk.class).arrive(visit));
        ConsentAsked.wanted(true);
    }

    @AfterEach
    void nobodyIsAsked() {
        ConsentAsked.wanted(false);
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    private UUID signs() {
        var request = new SignConsent(words, null, SigningWay.PAPER, "Folder 12");
        return as(DESK, () -> use(ConsentDesk.class).record(ward.patient, request));
    }

    private EncounterId begins(@Nullable String why) {
        return as(ward.doctor, () -> use(EncounterDesk.class).ofVisit(ward.patient, visit, why));
    }

    private EncounterId begins(EncounterKind kind, @Nullable String why) {
        return as(
                ward.doctor,
                () -> use(EncounterDesk.class)
                        .begin(new BeginEncounter(ward.patient, kind, "Brought in", null, null, null, why)));
    }

    private String reason(EncounterId id) {
        return as(ward.doctor, () -> use(EncounterList.class).encounter(ward.patient, id))
                .withoutConsent();
    }

    private static void isMissed(Runnable begins) {
        var refused = catchThrowableOfType(DomainException.class, begins::run);
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("encounter.no-consent");
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("withoutConsent");
    }

    private TreatmentConsent atTheDesk() {
        return as(DESK, () -> use(ConsentDesk.class).treatment(ward.patient));
    }

    private TreatmentConsent atTheDoctors() {
        return as(ward.doctor, () -> use(EncounterDesk.class).consent(ward.patient));
    }

    @Test
    @DisplayName("is to be signed until it is, again when its words change and when it was withdrawn")
    void stands() {
        assertThat(atTheDesk()).isEqualTo(TreatmentConsent.MISSING);
        assertThat(atTheDoctors()).isEqualTo(TreatmentConsent.MISSING);

        var consent = signs();
        assertThat(atTheDesk()).isEqualTo(TreatmentConsent.SIGNED);
        assertThat(atTheDoctors()).isEqualTo(TreatmentConsent.SIGNED);

        words = ConsentAsked.publish();
        assertThat(atTheDesk()).isEqualTo(TreatmentConsent.OUTDATED);
        as(DESK, () -> use(ConsentDesk.class).withdraw(ward.patient, consent));
        assertThat(atTheDesk()).isEqualTo(TreatmentConsent.MISSING);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ward.stranger,
                                        () -> use(EncounterDesk.class).consent(ward.patient)))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
    }

    @Test
    @DisplayName("signed lets a visit begin, and withdrawn keeps the next one waiting for a reason")
    void lets() {
        var consent = signs();
        assertThat(reason(begins(null))).isEmpty();

        as(DESK, () -> use(ConsentDesk.class).withdraw(ward.patient, consent));

        isMissed(() -> begins(EncounterKind.VISIT, null));
        isMissed(() -> begins(EncounterKind.VISIT, "  "));
    }

    @Test
    @DisplayName("missing lets a visit begin with a reason, which stands in the chart and in the trail")
    void withAReason() {
        isMissed(() -> begins(null));
        var before = Hospital.count("select count(*) from ohms.audit_reason");

        var begun = begins(WHY);

        assertThat(reason(begun)).isEqualTo(WHY);
        assertThat(Hospital.count("select count(*) from ohms.audit_reason")).isEqualTo(before + 1);
        assertThat(begins(null)).isEqualTo(begun);
    }

    @Test
    @DisplayName("is not waited for in an emergency, nor where the hospital does not want it")
    void emergencies() {
        assertThat(reason(begins(EncounterKind.EMERGENCY, null))).isEmpty();

        ConsentAsked.wanted(false);

        assertThat(reason(begins(EncounterKind.VISIT, null))).isEmpty();
        assertThat(reason(begins(null))).isEmpty();
    }

    private void becomes(EncounterId id, EncounterKind kind, @Nullable String why) {
        var seen = as(ward.doctor, () -> use(EncounterList.class).encounter(ward.patient, id));
        as(
                ward.doctor,
                () -> use(EncounterDesk.class)
                        .change(new ChangeEncounter(
                                ward.patient, id, seen.version(), kind, "Brought in", null, null, why)));
    }

    @Test
    @DisplayName("is asked for when what began as an emergency turns out to be none")
    void noEmergency() {
        var begun = begins(EncounterKind.EMERGENCY, null);
        isMissed(() -> becomes(begun, EncounterKind.TELEPHONE, null));
        becomes(begun, EncounterKind.EMERGENCY, null);

        becomes(begun, EncounterKind.VISIT, WHY);

        assertThat(reason(begun)).isEqualTo(WHY);
        becomes(begun, EncounterKind.TELEPHONE, null);
        assertThat(reason(begun)).isEqualTo(WHY);
        var other = begins(EncounterKind.EMERGENCY, null);
        signs();
        becomes(other, EncounterKind.VISIT, null);
        assertThat(reason(other)).isEmpty();
    }

    @Test
    @DisplayName("is asked for by the database, too, when an emergency is made something else past the application")
    void noEmergencyBySql() throws SQLException {
        Hospital.clockAt(Instant.now());
        var begun = begins(EncounterKind.EMERGENCY, null);
        var change = "update ohms.encounter set kind = 'TELEPHONE' where id = '" + begun + "'";
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(change))).hasMessageContaining("without consent to treatment");
        }
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(
                            "update ohms.encounter set status = 'FINISHED', ends_at = starts_at where id = '" + begun
                                    + "'")))
                    .isNull();
        }
        signs();
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(change))).isNull();
        }
    }

    @Test
    @DisplayName("that is missing is marked in the list of the day, to those who see the visit, until it is signed")
    void isMarked() {
        var booked = Set.of(visit);
        var colleague = staff(new AccountId(UUID.randomUUID()), "appointment.read-own");

        assertThat(as(Clinic.DESK, () -> use(VisitConsents.class).toBeSigned(booked)))
                .containsExactly(visit);
        assertThat(as(colleague, () -> use(VisitConsents.class).toBeSigned(booked)))
                .as("somebody who does not see the visit")
                .isEmpty();
        assertThat(as(Clinic.DESK, () -> use(VisitConsents.class).toBeSigned(Set.of())))
                .isEmpty();

        var consent = signs();
        assertThat(as(Clinic.DESK, () -> use(VisitConsents.class).toBeSigned(booked)))
                .isEmpty();

        as(DESK, () -> use(ConsentDesk.class).withdraw(ward.patient, consent));
        assertThat(as(Clinic.DESK, () -> use(VisitConsents.class).toBeSigned(booked)))
                .containsExactly(visit);
        as(Clinic.DESK, () -> use(FrontDesk.class).start(visit));
        as(Clinic.DESK, () -> use(FrontDesk.class).finish(visit));
        assertThat(as(Clinic.DESK, () -> use(VisitConsents.class).toBeSigned(booked)))
                .as("a visit that is over")
                .isEmpty();
    }

    @Test
    @DisplayName("missing keeps what nobody had booked from beginning past the application, but for an emergency")
    void unbookedBySql() throws SQLException {
        Hospital.clockAt(Instant.now());
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(unbooked("TELEPHONE"))))
                    .hasMessageContaining("without consent to treatment");
        }
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(unbooked("EMERGENCY"))))
                    .isNull();
        }
        signs();
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(unbooked("TELEPHONE"))))
                    .isNull();
        }
    }

    private String unbooked(String kind) {
        return "insert into ohms.encounter (id, patient_id, kind, status, words, starts_at, sensitivity, opened_by,"
                + " opened_at, version) values (gen_random_uuid(), '" + ward.patient + "', '" + kind
                + "', 'IN_PROGRESS', '\\x00', now(), 'N', ohms.actor(), now(), 1)";
    }

    @Test
    @DisplayName("missing keeps a booked visit from beginning past the application, too")
    void bySql() throws SQLException {
        var insert = "insert into ohms.encounter (id, patient_id, appointment_id, kind, status, words, starts_at,"
                + " sensitivity, opened_by, opened_at, version) values (gen_random_uuid(), '" + ward.patient + "', '"
                + visit
                + "', 'VISIT', 'IN_PROGRESS', '\\x00', now(), 'N', ohms.actor(), '"
                + Hospital.clock().instant()
                + "', 1)";
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(insert))).hasMessageContaining("without consent to treatment");
        }
        Hospital.clockAt(Instant.now());
        signs();
        try (var sight = Sight.of(ward.doctor)) {
            assertThat(catchThrowable(() -> sight.change(insert))).isNull();
        }
    }
}
