package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What others need to know of prescriptions; the database shows them only what they may see. */
@ApplicationScoped
public class PrescriptionLookup {
    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    /** The medicine of each, with strength and form. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            entities.createQuery("select r from MedicationRequest r where r.id in :ids", MedicationRequest.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(one -> names.put(one.id(), one.words().whole()));
        }
        return names;
    }

    /** Whether the patient has this one, and it is valid now. */
    public boolean isValid(PatientId patient, UUID id) {
        return charts.find(MedicationRequest.class, patient, id)
                .filter(one -> one.status() == PrescriptionStatus.ACTIVE)
                .isPresent();
    }

    /** Who answers for it. */
    public AccountId signer(PatientId patient, UUID id) {
        return charts.with(MedicationRequest.class, patient, id).signedBy();
    }
}
