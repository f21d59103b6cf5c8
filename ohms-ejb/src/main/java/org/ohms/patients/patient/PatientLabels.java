package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Portions;

/**
 * Names of patients for lists, read in one statement. For use cases of any feature; what the actor may not see is
 * missing from the answer.
 */
@ApplicationScoped
public class PatientLabels {
    @Inject
    EntityManager entities;

    /** The label of each of these patients that exists and is within reach. */
    public Map<PatientId, PatientLabel> of(Collection<PatientId> patients) {
        var labels = new LinkedHashMap<PatientId, PatientLabel>();
        if (patients.isEmpty()) {
            return labels;
        }
        var ids = new HashSet<java.util.UUID>();
        patients.forEach(patient -> ids.add(patient.value()));
        for (var patient : entities.createQuery("select p from Patient p where p.id in :ids", Patient.class)
                .setParameter("ids", Portions.rounded(ids))
                .getResultList()) {
            labels.put(patient.id(), patient.label());
        }
        return labels;
    }

    /** The label of one patient. */
    public Optional<PatientLabel> of(PatientId patient) {
        return Optional.ofNullable(entities.find(Patient.class, patient.value()))
                .map(Patient::label);
    }
}
