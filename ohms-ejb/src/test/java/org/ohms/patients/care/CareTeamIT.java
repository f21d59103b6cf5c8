package org.ohms.patients.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.ChangePatient;
import org.ohms.patients.patient.PatientChanges;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.Sight;

@DisplayName("A patient's record")
class CareTeamIT {
    private static final Actor DESK = staff("patient.register", "patient.read", "patient.search", "patient.change");
    private static final Actor CMO = staff("patient.search", "patient.read", "care.assign");

    private final AccountId haddad = People.active(People.someEmail(), "doctor");
    private final AccountId boateng = People.active(People.someEmail(), "nurse");

    /** The database judges by its own clock, so the hospital's is set by it. */
    @BeforeEach
    void today() {
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("opens to a doctor it is assigned to, to the database too, and closes when the assignment ends")
    void assigned() throws SQLException {
        var patient = patient();
        var doctor = doctor(haddad);
        assertThat(refusal(doctor, () -> use(PatientRecord.class).details(patient)))
                .isEqualTo("access.not-in-care");
        assertThat(versionsSeen(doctor, patient)).isZero();

        as(CMO, () -> use(CareTeam.class).assign(new AssignCare(patient, haddad, null)));

        assertThat(as(doctor, () -> use(PatientRecord.class).details(patient)).version())
                .isEqualTo(1);
        assertThat(as(doctor, () -> use(PatientRecord.class).history(patient))).hasSize(1);
        assertThat(versionsSeen(doctor, patient)).isEqualTo(1);
        as(CMO, () -> use(CareTeam.class).end(patient, assignment(patient, haddad)));
        Hospital.clock().pass(Duration.ofSeconds(1));
        assertThat(refusal(doctor, () -> use(PatientRecord.class).details(patient)))
                .isEqualTo("access.not-in-care");
        assertThat(versionsSeen(doctor, patient)).isZero();
    }

    @Test
    @DisplayName("shows those who may search who it is, and doctors who do not care for it no more than that")
    void identityLevel() {
        var patient = patient();

        assertThat(as(doctor(haddad), () -> use(PatientRecord.class).label(patient))
                        .listName())
                .startsWith("Moreau");
        assertThat(refusal(doctor(haddad), () -> use(PatientRecord.class).history(patient)))
                .isEqualTo("access.not-in-care");
        assertThat(refusal(doctor(haddad), () -> use(CareTeam.class).of(patient)))
                .isEqualTo("access.not-in-care");
        assertThat(as(DESK, () -> use(PatientRecord.class).details(patient)).version())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("of nobody is not found, whoever asks")
    void unknown() {
        var nobody = PatientId.of(UUID.randomUUID().toString());

        assertThat(refusal(doctor(haddad), () -> use(PatientRecord.class).details(nobody)))
                .isEqualTo("common.not-found");
        assertThat(refusal(CMO, () -> {
                    use(CareTeam.class).assign(new AssignCare(nobody, haddad, null));
                    return null;
                }))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("is closed by itself after the last day of an assignment")
    void lastDay() {
        var patient = patient();
        var today = LocalDate.ofInstant(Hospital.clock().instant(), ZoneOffset.UTC);
        as(CMO, () -> use(CareTeam.class).assign(new AssignCare(patient, haddad, today.plusDays(1))));
        assertThat(as(doctor(haddad), () -> use(PatientRecord.class).details(patient))
                        .version())
                .isEqualTo(1);

        Hospital.clock().pass(Duration.ofDays(3));

        assertThat(refusal(doctor(haddad), () -> use(PatientRecord.class).details(patient)))
                .isEqualTo("access.not-in-care");
    }

    @Test
    @DisplayName("is handed on by those who care for it, and by nobody else")
    void colleagues() {
        var patient = patient();
        var doctor = doctor(haddad);
        assertThat(refusal(doctor, () -> assign(patient, boateng, null))).isEqualTo("access.not-in-care");
        as(CMO, () -> use(CareTeam.class).assign(new AssignCare(patient, haddad, null)));

        as(doctor, () -> use(CareTeam.class).assign(new AssignCare(patient, boateng, null)));

        assertThat(as(doctor, () -> use(CareTeam.class).of(patient)))
                .extracting(CarerRow::account, CarerRow::now)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(haddad, true),
                        org.assertj.core.groups.Tuple.tuple(boateng, true));
        assertThat(as(doctor, () -> use(CareTeam.class).colleagues(patient)))
                .extracting(row -> row.id())
                .contains(boateng)
                .doesNotContain(haddad);
        assertThat(catchThrowable(() -> as(DESK, () -> assign(patient, haddad, null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("is assigned to people who can care, once, until a day to come, and never to oneself")
    void objections() {
        var patient = patient();
        var registrar = People.active(People.someEmail(), "registrar");
        var yesterday =
                LocalDate.ofInstant(Hospital.clock().instant(), ZoneOffset.UTC).minusDays(2);
        as(CMO, () -> use(CareTeam.class).assign(new AssignCare(patient, haddad, null)));

        assertThat(refusal(CMO, () -> assign(patient, registrar, yesterday)))
                .isEqualTo("care.not-a-carer care.until-out-of-range");
        assertThat(refusal(CMO, () -> assign(patient, boateng, LocalDate.of(9999, 1, 1))))
                .isEqualTo("care.until-out-of-range");
        assertThat(refusal(CMO, () -> assign(patient, haddad, null))).isEqualTo("care.cares-already");
        assertThat(refusal(doctor(haddad), () -> assign(patient, haddad, null))).contains("care.not-yourself");
        assertThat(refusal(CMO, () -> {
                    use(CareTeam.class).end(patient, UUID.randomUUID());
                    return null;
                }))
                .isEqualTo("common.not-found");
    }

    @Test
    @DisplayName("is not taken into the own care by hand, even past the application")
    void databaseRefusesOwnCare() throws SQLException {
        var patient = patient();

        for (var acting : List.of(
                doctor(haddad),
                staff(haddad, "patient.search", "care.assign"),
                staff(haddad, "patient.search", "patient.read-own", "care.assign-own"))) {
            try (var sight = Sight.of(acting)) {
                assertThat(catchThrowable(() -> sight.change("insert into ohms.care_relationship"
                                + " (patient_id, account_id, source, source_id, starts_at) values ('" + patient + "', '"
                                + haddad + "', 'assignment', gen_random_uuid(), now())")))
                        .hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    @DisplayName("is changed by a nurse who cares for it, and by no other, to the database too")
    void changedInCare() throws SQLException {
        var patient = patient();
        var nurse = staff(boateng, "patient.search", "patient.read-own", "patient.change-own");
        assertThat(refusal(nurse, () -> rename(patient))).isEqualTo("access.not-in-care");
        assertThat(changed(nurse, patient)).isZero();

        as(CMO, () -> use(CareTeam.class).assign(new AssignCare(patient, boateng, null)));

        assertThat(as(nurse, () -> rename(patient))).isEqualTo(2);
        assertThat(changed(nurse, patient)).isEqualTo(1);
    }

    private static int rename(PatientId patient) {
        return use(PatientChanges.class)
                .change(new ChangePatient(
                        patient,
                        1,
                        Demographics.named("Moreau", "Odile").born(1971, 2, 9).done(),
                        Sex.FEMALE,
                        false));
    }

    private static int changed(Actor actor, PatientId patient) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return sight.change("update ohms.patient set zip3 = '029' where id = '" + patient + "'");
        }
    }

    private static long versionsSeen(Actor actor, PatientId patient) throws SQLException {
        try (var sight = Sight.of(actor)) {
            return sight.count("select count(*) from ohms.patient_version where patient_id = '" + patient + "'");
        }
    }

    private static UUID assignment(PatientId patient, AccountId carer) {
        return use(CareTeam.class).of(patient).stream()
                .filter(row -> row.account().equals(carer) && row.now())
                .findAny()
                .orElseThrow()
                .sourceId();
    }

    private static @Nullable Void assign(PatientId patient, AccountId colleague, @Nullable LocalDate until) {
        use(CareTeam.class).assign(new AssignCare(patient, colleague, until));
        return null;
    }

    private static String refusal(Actor actor, Callable<?> work) {
        var refused = catchThrowableOfType(DomainException.class, () -> as(actor, work));
        assertThat(refused).isNotNull();
        return refused.refusals().stream()
                .map(one -> one.code())
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static Actor doctor(AccountId account) {
        return staff(account, "patient.search", "patient.read-own", "care.assign-own");
    }

    private static PatientId patient() {
        return as(
                        DESK,
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Moreau", "Odette")
                                                .born(1971, 2, 9)
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }
}
