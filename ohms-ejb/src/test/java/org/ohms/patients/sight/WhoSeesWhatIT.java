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
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CareRelationships;
import org.ohms.compliance.access.OtherEyes;
import org.ohms.identity.People;
import org.ohms.identity.account.StaffActors;
import org.ohms.patients.breakglass.BreakGlass;
import org.ohms.patients.breakglass.BreakGlassReason;
import org.ohms.patients.breakglass.OpenBreakGlass;
import org.ohms.patients.care.AssignCare;
import org.ohms.patients.care.CareTeam;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.proxy.ProxyRelationship;
import org.ohms.patients.proxy.ProxyScope;
import org.ohms.scheduling.Proxies;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.SqlCounter;

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
        assertThat(parts(seen, registrar))
                .as("the desk opens no chart")
                .contains(SeenPart.DETAILS, SeenPart.VISITS)
                .doesNotContain(SeenPart.CHART, SeenPart.MEDICINES);
        assertThat(parts(seen, caring)).contains(SeenPart.DETAILS, SeenPart.CHART, SeenPart.MEDICINES);
        assertThat(parts(seen, stranger)).isEmpty();
        assertThat(parts(seen, hurried)).contains(SeenPart.CHART);
    }

    @Test
    @DisplayName("is the same as the walls say for each colleague alone, whatever their role")
    void asTheWallsSay() {
        var patient = patient();
        var people = java.util.stream.Stream.of(
                        "registrar", "doctor", "nurse", "billing", "pharmacist", "admin", "cmo", "auditor")
                .flatMap(role -> java.util.stream.Stream.of(
                        People.active(People.someEmail(), role), People.active(People.someEmail(), role)))
                .toList();
        for (var i = 0; i < people.size(); i += 2) {
            var carer = people.get(i);
            Hospital.asSystem(() -> {
                use(CareRelationships.class)
                        .begin(
                                patient,
                                carer,
                                "assignment",
                                UUID.randomUUID(),
                                Hospital.clock().instant().minusSeconds(60),
                                null);
                return null;
            });
        }

        var seen = as(ADMIN, () -> use(WhoSeesWhat.class).ofPatient(patient));

        for (var colleague : as(ADMIN, () -> use(StaffActors.class).all())) {
            var account = java.util.Objects.requireNonNull(colleague.actor().account());
            if (people.contains(account)) {
                var opened = SeenPart.openedBy(colleague.actor().permissions().stream()
                        .filter(code -> Hospital.asSystem(() -> use(OtherEyes.class)
                                .see(
                                        colleague.actor(),
                                        () -> use(AccessPolicy.class).reaches(code, patient))))
                        .toList());
                assertThat(seen.stream()
                                .filter(row -> row.account().equals(account))
                                .findAny()
                                .map(WhoSeesRow::parts)
                                .orElse(java.util.Set.of()))
                        .as(colleague.roles().toString())
                        .isEqualTo(opened);
            }
        }
    }

    @Test
    @DisplayName("names programs and those who act for the patient, and takes no more statements for more colleagues")
    void everybody() {
        var patient = Proxies.child("Nora");
        var program = UUID.randomUUID();
        Hospital.asSystem(() -> {
            var entities = use(jakarta.persistence.EntityManager.class);
            entities.createNativeQuery("insert into api_client (id, code, name, all_patients, rate, created_at)"
                            + " values (?1, ?2, 'Lab partner', false, 60, now())")
                    .setParameter(1, program)
                    .setParameter(2, "c-" + program)
                    .executeUpdate();
            entities.createNativeQuery("insert into api_client_scope (client_id, scope) values (?1, 'patients.read')")
                    .setParameter(1, program)
                    .executeUpdate();
            return entities.createNativeQuery("insert into client_patient (client_id, patient_id) values (?1, ?2)")
                    .setParameter(1, program)
                    .setParameter(2, patient.value())
                    .executeUpdate();
        });
        var mother = Proxies.of(patient, ProxyRelationship.PARENT, ProxyScope.DETAILS);

        SqlCounter.reset();
        var seen = as(ADMIN, () -> use(WhoSeesWhat.class).ofPatient(patient));
        var once = SqlCounter.statements().size();

        assertThat(seen)
                .filteredOn(row -> row.sees() == Sees.PROGRAM
                        && row.account().value().equals(program))
                .singleElement()
                .satisfies(row -> assertThat(row.parts()).containsExactly(SeenPart.DETAILS));
        assertThat(seen)
                .filteredOn(row -> row.sees() == Sees.PROXY)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.account()).isEqualTo(mother);
                    assertThat(row.parts()).containsExactly(SeenPart.DETAILS);
                });
        for (var more = 0; more < 5; more++) {
            People.active(People.someEmail(), "nurse");
        }
        SqlCounter.reset();
        as(ADMIN, () -> use(WhoSeesWhat.class).ofPatient(patient));
        assertThat(SqlCounter.statements()).hasSizeLessThanOrEqualTo(once);
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

    private static java.util.Set<SeenPart> parts(java.util.List<WhoSeesRow> rows, AccountId account) {
        return rows.stream()
                .filter(row -> row.account().equals(account))
                .findAny()
                .orElseThrow()
                .parts();
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
