package org.ohms.patients.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.PatientRegistration;
import org.ohms.patients.patient.RegisterPatient;
import org.ohms.patients.patient.RegisteredPatient;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.testing.Hospital;

@DisplayName("A patient named in the trail")
class PatientsInTrailIT {
    @Test
    void isShownByTheLastDigitsOfTheNumber() {
        var amara = registered();

        var endings = Hospital.asSystem(() -> Hospital.use(NumberEndings.class).of(List.of(amara.id())));

        assertThat(endings).containsEntry(amara.id(), amara.mrn().substring(6));
    }

    @Test
    void isFoundByTheWholeNumberHoweverItIsTyped() {
        var amara = registered();
        var typed = amara.mrn().substring(0, 3) + " " + amara.mrn().substring(3);

        var found = Hospital.as(Hospital.staff("audit.read"), () -> trail().withNumber(typed));

        assertThat(found).contains(amara.id());
    }

    @Test
    void isNamedOnlyWithThePermissionAndForAReasonThatIsLogged() {
        var amara = registered();

        var refused = catchThrowable(
                () -> Hospital.as(Hospital.staff("audit.read"), () -> trail().reveal(amara.id(), "A complaint came")));
        assertThatThrownBy(() -> Hospital.as(Hospital.staff("audit.reveal"), () -> trail().reveal(amara.id(), " why ")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        without -> assertThat(without.refusals())
                                .extracting(Refusal::field)
                                .containsExactly("reason"));
        var label = Hospital.as(Hospital.staff("audit.reveal"), () -> trail().reveal(amara.id(), "A complaint came"));

        assertThat(refused).isInstanceOf(EJBAccessException.class);
        assertThat(label.listName()).isEqualTo("Okafor, Amara");
        assertThat(Hospital.count("select count(*) from audit_event where action = 'PatientsInTrail.reveal'"
                        + " and outcome = 'allowed' and reason_digest is not null and '"
                        + amara.id().value() + "' = any (patients)"))
                .isEqualTo(1);
    }

    private static RegisteredPatient registered() {
        return Hospital.as(
                Hospital.staff("patient.register"),
                () -> Hospital.use(PatientRegistration.class)
                        .register(new RegisterPatient(
                                Demographics.named("Okafor", "Amara")
                                        .born(1990, 9, 2)
                                        .done(),
                                Sex.FEMALE)));
    }

    private static PatientsInTrail trail() {
        return Hospital.use(PatientsInTrail.class);
    }
}
