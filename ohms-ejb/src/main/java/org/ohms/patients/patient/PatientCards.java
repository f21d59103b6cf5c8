package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.persistence.Portions;

/** Reads what describes many patients, in one statement; what the actor may not see is missing. */
@ApplicationScoped
public class PatientCards {
    @Inject
    EntityManager entities;

    /** The card of each of these patients within reach; merged records are left out. */
    public Map<PatientId, PatientCard> of(Collection<PatientId> patients) {
        var cards = new LinkedHashMap<PatientId, PatientCard>();
        if (patients.isEmpty()) {
            return cards;
        }
        var ids = new HashSet<UUID>();
        patients.forEach(patient -> ids.add(patient.value()));
        for (var patient : entities.createQuery("select p from Patient p where p.id in :ids", Patient.class)
                .setParameter("ids", Portions.rounded(ids))
                .getResultList()) {
            if (patient.status() != PatientStatus.MERGED) {
                cards.put(patient.id(), new PatientCard(patient.label(), patient.demographics(), patient.version()));
            }
        }
        return cards;
    }
}
