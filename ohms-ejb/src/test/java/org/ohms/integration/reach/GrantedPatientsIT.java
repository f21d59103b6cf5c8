package org.ohms.integration.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.Clearance;
import org.ohms.identity.client.ClientAdministration;
import org.ohms.identity.client.ClientId;
import org.ohms.identity.client.ClientTerms;
import org.ohms.identity.client.RegisterClient;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRecord;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

@DisplayName("The patients of a program that does not reach everybody")
class GrantedPatientsIT {
    private static final Actor ADMIN = Hospital.staff("client.manage", "patient.search");

    private final ClientId client = Hospital.as(
                    ADMIN,
                    () -> Hospital.use(ClientAdministration.class)
                            .register(new RegisterClient(
                                    "limited-" + UUID.randomUUID().toString().substring(0, 8),
                                    new ClientTerms("Limited", Set.of("patients.write"), false, 100, ""))))
            .client();

    @BeforeEach
    void mondayMorning() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
    }

    @Test
    void areThoseItRegistersItself() {
        var program = acting("patient.register", "patient.read", "patient.change");

        var registered = Hospital.as(
                program,
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Own", "Ida")
                                        .born(1990, 9, 2)
                                        .done(),
                                Sex.FEMALE)));

        assertThat(seenBy(program, registered.id())).isTrue();
        assertThat(seenBy(program, Clinic.patient())).isFalse();
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void areThoseAnAdministratorNamesByNumber() {
        var patient = Clinic.patient();
        var mrn = Hospital.as(
                Hospital.staff("patient.read"),
                () -> Hospital.use(PatientRecord.class).details(patient).label().mrn());

        Hospital.as(
                ADMIN,
                () -> Hospital.use(GrantedPatients.class).grant(client, mrn.substring(0, 3) + " " + mrn.substring(3)));

        assertThat(numbers()).containsExactly(mrn);
        assertThat(seenBy(acting("patient.read"), patient)).isTrue();
        Hospital.as(ADMIN, () -> Hospital.use(ClientAdministration.class).withdraw(client, patient));
        assertThat(numbers()).isEmpty();
        assertThat(seenBy(acting("patient.read"), patient)).isFalse();
    }

    @Test
    void areNobodyWithoutANumber() {
        for (var number : List.of("", "Okafor", "000000000", "12345678", "1234567890")) {
            var refused = catchThrowableOfType(
                    DomainException.class,
                    () -> Hospital.as(
                            ADMIN, () -> Hospital.use(GrantedPatients.class).grant(client, number)));
            assertThat(refused.refusals())
                    .as(number)
                    .extracting(reason -> reason.field())
                    .containsExactly("mrn");
        }
    }

    private List<String> numbers() {
        return Hospital.as(ADMIN, () -> Hospital.use(GrantedPatients.class).of(client)).stream()
                .map(GrantedPatients.Granted::mrn)
                .toList();
    }

    private static boolean seenBy(Actor program, PatientId patient) {
        try {
            Hospital.as(program, () -> Hospital.use(PatientRecord.class).details(patient));
            return true;
        } catch (DomainException notThere) {
            return false;
        }
    }

    private Actor acting(String... permissions) {
        return new Actor(
                Actor.Kind.CLIENT,
                new AccountId(client.value()),
                Set.of(permissions),
                Clearance.N,
                "treatment",
                null,
                "192.0.2.1",
                "test");
    }
}
