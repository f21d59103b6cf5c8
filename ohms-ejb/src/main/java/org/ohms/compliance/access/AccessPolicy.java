package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/**
 * Decides on the record: the permission let the actor into the use case, this decides whether into this patient's
 * record. Deny by default. A stranger's patient and an unknown one get the same answer, so that nobody learns who is
 * a patient here.
 */
@ApplicationScoped
public class AccessPolicy {
    @Inject
    CurrentActor current;

    @Inject
    Permissions permissions;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<PatientReach> ties;

    /**
     * Lets the running use case go on with this patient, and notes the patient on its audit line.
     *
     * @throws DomainException NOT_FOUND when the actor does not reach the patient
     */
    public void insistOn(PatientId patient) {
        audit.patient(patient);
        if (!reaches(patient)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    /** Notes the patients of a list on the audit line; the second wall has already left out whom the actor does not reach. */
    public void listed(Collection<PatientId> patients) {
        patients.forEach(audit::patient);
    }

    /** Whether the actor reaches this patient under the permission of the running use case. */
    public boolean reaches(PatientId patient) {
        var actor = current.get();
        return switch (actor.kind()) {
            case SYSTEM -> true;
            case CLIENT ->
                permissions.reachOf(audit.permission()) != Permissions.Reach.NOBODY
                        && (actor.may(Actor.REACHES_ALL_PATIENTS) || tied(actor, patient));
            case STAFF ->
                switch (permissions.reachOf(audit.permission())) {
                    case EVERYONE -> true;
                    case RELATED -> tied(actor, patient);
                    case NOBODY -> false;
                };
            case PATIENT -> tied(actor, patient);
            case GUEST, LOGIN -> false;
        };
    }

    private boolean tied(Actor actor, PatientId patient) {
        return ties.stream().anyMatch(tie -> tie.reaches(actor, patient));
    }
}
