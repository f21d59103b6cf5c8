package org.ohms.patients.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.demographics.DemographicsRules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException.Kind;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** Registers a patient. */
@Stateless
public class PatientRegistration {
    @Inject
    DemographicsRules rules;

    @Inject
    PatientIntake intake;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** Registers somebody and gives back the record number. Doubles are proposed before, and never stop it. */
    @RolesAllowed("patient.register")
    public RegisteredPatient register(RegisterPatient request) {
        var refusals = new Refusals();
        var demographics = rules.check(request.demographics(), refusals);
        refusals.when(
                demographics.birthDate() == null && !request.birthDateNotKnown(),
                Refusal.of(CommonRefusal.REQUIRED).at("birthDate"));
        refusals.throwIfAny(Kind.INVALID);

        var identity = Identity.of(demographics, request.sex());
        var admitted = intake.admit(
                        List.of(identity),
                        PatientChange.REGISTERED,
                        current.get().account())
                .get(0);
        audit.patient(admitted.id());
        return admitted;
    }
}
