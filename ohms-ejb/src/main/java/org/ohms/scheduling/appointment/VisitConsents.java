package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.patients.consent.TreatmentConsents;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Portions;

/** Whose consent to treatment is still to be signed, for whoever has the list of a day before them. */
@Stateless
public class VisitConsents {
    private static final Set<AppointmentStatus> COMING = Stream.of(AppointmentStatus.values())
            .filter(status -> status.isAhead() || status.isHere())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(AppointmentStatus.class)));

    @Inject
    EntityManager entities;

    @Inject
    TreatmentConsents consents;

    @Inject
    AccessPolicy policy;

    /** Those of these visits whose patient comes, or is here, with words about treatment left to sign. */
    @RolesAllowed({"appointment.read", "appointment.read-own"})
    public Set<AppointmentId> toBeSigned(Collection<AppointmentId> visits) {
        if (visits.isEmpty()) {
            return Set.of();
        }
        var patients = new HashMap<AppointmentId, PatientId>();
        entities.createQuery(
                        "select a.id, a.patient from Appointment a where a.id in :visits and a.status in :coming"
                                + " and a.patient is not null",
                        Object[].class)
                .setParameter(
                        "visits",
                        Portions.rounded(
                                visits.stream().map(AppointmentId::value).toList()))
                .setParameter("coming", COMING)
                .getResultList()
                .forEach(row -> patients.put(AppointmentId.of(String.valueOf(row[0])), (PatientId) row[1]));
        var missing = consents.toBeSigned(Set.copyOf(patients.values()));
        policy.listed(missing);
        return patients.keySet().stream()
                .filter(visit -> missing.contains(patients.get(visit)))
                .collect(Collectors.toSet());
    }
}
