package org.ohms.compliance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Inject
    @Any
    Instance<PatientBar> bars;

    @Inject
    Instance<KnownPatients> known;

    /**
     * Lets the running use case go on with this patient, and notes the patient on its audit line.
     *
     * @throws DomainException NOT_FOUND when the actor does not reach the patient; FORBIDDEN for staff who know of the
     *     patient, because every search shows them who it is, and do not care for them
     */
    public void insistOn(PatientId patient) {
        audit.patient(patient);
        var way = way(audit.permission(), patient);
        if (way == Way.EMERGENCY) {
            audit.emergency();
        }
        if (way == Way.NONE) {
            throw isOnlyOutOfCare(patient)
                    ? DomainException.forbidden(AccessRefusal.NOT_IN_CARE)
                    : DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
    }

    private boolean isOnlyOutOfCare(PatientId patient) {
        return current.get().kind() == Actor.Kind.STAFF
                && permissions.reachOf(audit.permission()) == Permissions.Reach.RELATED
                && known.stream().anyMatch(patients -> patients.knows(patient));
    }

    /** Notes the patients of a list on the audit line; the second wall has already left out whom the actor does not reach. */
    public void listed(Collection<PatientId> patients) {
        patients.forEach(audit::patient);
    }

    /** Whether the actor reaches this patient under the permission of the running use case. */
    public boolean reaches(PatientId patient) {
        return reaches(audit.permission(), patient);
    }

    /** Whether the actor would reach this patient in a use case that lets them in by this permission. */
    public boolean reaches(@Nullable String permission, PatientId patient) {
        return way(permission, patient) != Way.NONE;
    }

    /**
     * Those of these patients whom the actor would reach in a use case that lets them in by this permission: what
     * {@link #reaches(String, PatientId)} says of each, asked once for a list.
     */
    public Set<PatientId> reached(String permission, Collection<PatientId> patients) {
        var actor = current.get();
        if (actor.kind() != Actor.Kind.STAFF || permissions.reachOf(permission) != Permissions.Reach.RELATED) {
            return patients.stream()
                    .filter(patient -> reaches(permission, patient))
                    .collect(Collectors.toSet());
        }
        var open = patients.stream()
                .filter(patient -> bars.stream().noneMatch(bar -> bar.bars(actor, patient)))
                .toList();
        return open.isEmpty()
                ? Set.of()
                : ties.stream()
                        .flatMap(tie -> tie.reached(actor, open).stream())
                        .collect(Collectors.toSet());
    }

    /** How somebody reaches a patient. */
    private enum Way {
        NONE,
        USUAL,
        /** By nothing but an emergency access. */
        EMERGENCY
    }

    private Way way(@Nullable String permission, PatientId patient) {
        var actor = current.get();
        if (bars.stream().anyMatch(bar -> bar.bars(actor, patient))) {
            return Way.NONE;
        }
        return switch (actor.kind()) {
            case SYSTEM -> Way.USUAL;
            case CLIENT ->
                permissions.reachOf(permission) == Permissions.Reach.NOBODY
                        ? Way.NONE
                        : actor.may(Actor.REACHES_ALL_PATIENTS) ? Way.USUAL : tied(actor, patient);
            case STAFF ->
                switch (permissions.reachOf(permission)) {
                    case EVERYONE -> Way.USUAL;
                    case RELATED -> tied(actor, patient);
                    case NOBODY -> Way.NONE;
                };
            case PATIENT -> tied(actor, patient);
            case GUEST, LOGIN -> Way.NONE;
        };
    }

    private Way tied(Actor actor, PatientId patient) {
        if (ties.stream().anyMatch(tie -> !tie.isForEmergencies() && tie.reaches(actor, patient))) {
            return Way.USUAL;
        }
        return ties.stream().anyMatch(tie -> tie.isForEmergencies() && tie.reaches(actor, patient))
                ? Way.EMERGENCY
                : Way.NONE;
    }
}
