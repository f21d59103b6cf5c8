package org.ohms.patients.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.staff;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.identity.People;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.care.AssignCare;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

@DisplayName("Who sees what")
class WhoSeesWhatIT {
    private static final Actor ADMIN = staff("access.explain", "patient.search", "patient.read");

    @BeforeEach
    void now() {
        Hospital.clockAt(Instant.now());
    }

    @Test
    @DisplayName("is told for a patient as the walls judge each colleague at this moment")
    void ofPatient() {
        var registrar = People.active(People.someEmail(), "registrar");
        var caring = People.active(People.someEmail(), "doctor");
        var stranger = People.active(People.someEmail(), "doctor");
        var hurried = People.active(People.someEmail(), "nurse");
        var auditor = People.active(People.someEmail());
        var patient = patient();
        as(
                staff("patient.search", "patient.read", "care.assign"),
                () -> use(CareTeam.class).assign(new AssignCare(patient, caring, null)));
        as(
                staff(hurried, "patient.search", "break-glass.open"),
                () -> use(BreakGlass.class)
                        .open(new OpenBreakGlass(patient, BreakGlassReason.EMERGENCY, "Found in the corridor")));

        var seen = as(ADMIN, () -> use(WhoSeesWhat.class).ofPatient(patient));

        assertThat(sees(seen, registrar)).isEqualTo(Sees.EVERYBODY);
        assertThat(sees(seen, caring)).isEqualTo(Sees.IN_CARE);
        assertThat(sees(seen, stranger)).isEqualTo(Sees.IDENTITY);
        assertThat(sees(seen, hurried)).isEqualTo(Sees.EMERGENCY);
        assertThat(seen).noneMatch(row -> row.account().equals(auditor));
    }

    @Test
    @DisplayName("is told for a person in sentences and in rows the database would show them")
    void ofPerson() {
        var doctor = People.active(People.someEmail(), "doctor");
        var before = as(ADMIN, () -> use(WhoSeesWhat.class).ofPerson(doctor));
        as(
                staff("patient.search", "patient.read", "care.assign"),
                () -> use(CareTeam.class).assign(new AssignCare(patient(), doctor, null)));

        var after = as(ADMIN, () -> use(WhoSeesWhat.class).ofPerson(doctor));

        assertThat(before.patientsInCare()).isZero();
        assertThat(after.patientsInCare()).isEqualTo(1);
        assertThat(after.recordsOpen()).isFalse();
        assertThat(after.patientsKnown()).isEqualTo(Hospital.count("select count(*) from ohms.patient"));
        assertThat(after.allowed())
                .contains(new PersonSight.Allowed("patient.read-own", "related"))
                .noneMatch(one -> one.permission().equals("patient.read"));
    }

    @Test
    @DisplayName("is told to those who may ask, about patients and colleagues there are")
    void refusals() {
        var nobody = new PatientId(UUID.randomUUID());

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(ADMIN, () -> use(WhoSeesWhat.class).ofPatient(nobody)))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(
                                        ADMIN, () -> use(WhoSeesWhat.class).ofPerson(new AccountId(UUID.randomUUID()))))
                        .kind())
                .isEqualTo(DomainException.Kind.NOT_FOUND);
        assertThat(catchThrowable(() -> as(
                        staff("patient.search", "patient.read"),
                        () -> use(WhoSeesWhat.class).ofPatient(nobody))))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Sees sees(java.util.List<WhoSeesRow> rows, AccountId account) {
        return rows.stream()
                .filter(row -> row.account().equals(account))
                .findAny()
                .orElseThrow()
                .sees();
    }

    private static PatientId patient() {
        return as(
                        staff("patient.register", "patient.search", "patient.read"),
                        () -> use(PatientRegistration.class)
                                .register(new RegisterPatient(
                                        Demographics.named("Vidal", "Inés")
                                                .born(1981, 8, 11)
                                                .done(),
                                        Sex.FEMALE)))
                .id();
    }
}
