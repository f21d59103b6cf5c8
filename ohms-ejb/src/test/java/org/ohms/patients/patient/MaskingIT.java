package org.ohms.patients.patient;

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
import org.ohms.compliance.access.CareRelationships;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Identifier;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.testing.Hospital;

@DisplayName("Numbers of a patient and ways to reach them")
class MaskingIT {
    private static final Demographics INES = Demographics.named("Vidal", "Inés")
            .born(1981, 8, 11)
            .telecom(ContactPoint.mobile("+16175550187"))
            .telecom(ContactPoint.email("ines.vidal@example.org"))
            .contact(new ContactPerson("Teo Vidal", Relationship.SPOUSE, "+16175550188", "teo@example.org"))
            .identifier(new Identifier(Identifier.Type.PASSPORT, "ES", "XK7391842"))
            .done();
    private static final String[] WHOLE = {"XK7391842", "+16175550187", "ines.vidal", "+16175550188", "teo@"};

    private PatientId ines = new PatientId(UUID.randomUUID());

    @BeforeEach
    void registered() {
        Hospital.clockAt(Instant.now());
        ines = as(
                        staff("patient.register"),
                        () -> use(PatientRegistration.class).register(new RegisterPatient(INES, Sex.FEMALE)))
                .id();
        as(
                staff("patient.change", "patient.search", "patient.read"),
                () -> use(PatientChanges.class)
                        .change(new ChangePatient(
                                ines,
                                1,
                                INES.draft()
                                        .identifiers(java.util.List.of(
                                                new Identifier(Identifier.Type.PASSPORT, "ES", "XK0000001")))
                                        .done(),
                                Sex.FEMALE,
                                false)));
    }

    private static String read(PatientDetails details) {
        var person = details.demographics();
        return person.identifiers().stream().map(Identifier::value).toList()
                + " " + person.telecoms().stream().map(ContactPoint::value).toList()
                + " "
                + person.contacts().stream()
                        .map(contact -> contact.phone() + " " + contact.email())
                        .toList();
    }

    @Test
    void comeInPartToWhoeverDoesNotNeedThemWhole() {
        var billing = staff("patient.read", "patient.search", "patient.history");

        var details = as(billing, () -> use(PatientRecord.class).details(ines));
        var history = as(billing, () -> use(PatientRecord.class).history(ines));

        assertThat(details.masked()).isTrue();
        assertThat(read(details)).isEqualTo("[••••0001] [••••0187, i••••@example.org] [••••0188 t••••@example.org]");
        assertThat(history.toString() + history.get(0).differences())
                .doesNotContain(WHOLE)
                .doesNotContain("XK0000001")
                .contains("••••1842");
    }

    @Test
    void comeWholeWhereTheWorkNeedsThem() {
        var desk = staff("patient.read", "patient.search", "patient.change");
        var calling = staff("patient.read", "patient.search", "patient.contacts");

        assertThat(as(desk, () -> use(PatientRecord.class).details(ines)).masked())
                .isFalse();
        assertThat(read(as(desk, () -> use(PatientRecord.class).details(ines)))).contains("XK0000001");
        assertThat(read(as(calling, () -> use(PatientRecord.class).details(ines))))
                .contains("+16175550187", "teo@example.org", "••••0001")
                .doesNotContain("XK0000001");
    }

    @Test
    void areRevealedForAReasonThatStaysInTheTrail() {
        var account = new AccountId(UUID.randomUUID());
        var cmo = staff(account, "patient.reveal", "patient.search");

        var revealed = as(cmo, () -> use(PatientReveal.class).reveal(ines, "Call back about a result"));

        assertThat(revealed.identifiers().get(0).value()).isEqualTo("XK0000001");
        assertThat(revealed.telecoms()).extracting(ContactPoint::value).contains("+16175550187");
        assertThat(Hospital.count("select count(*) from ohms.audit_event where actor = '" + account
                        + "' and action = 'PatientReveal.reveal' and outcome = 'allowed' and '" + ines
                        + "' = any (patients) and reason_id is not null"))
                .isOne();
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(cmo, () -> use(PatientReveal.class).reveal(ines, " ")))
                        .refusals())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(catchThrowable(() ->
                        as(staff("patient.read"), () -> use(PatientReveal.class).reveal(ines, "Curious about it"))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void areRevealedToCarersForTheirOwnPatientsOnly() {
        var doctor = new AccountId(UUID.randomUUID());
        var actor = staff(doctor, "patient.reveal-own", "patient.search");

        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> as(actor, () -> use(PatientReveal.class).reveal(ines, "Call about a result")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("access.not-in-care");
        Hospital.asSystem(() -> {
            use(CareRelationships.class)
                    .begin(
                            ines,
                            doctor,
                            "appointment",
                            UUID.randomUUID(),
                            Instant.now().minusSeconds(60),
                            null);
            return null;
        });
        assertThat(as(actor, () -> use(PatientReveal.class).reveal(ines, "Call about a result"))
                        .telecoms())
                .hasSize(2);
    }
}
