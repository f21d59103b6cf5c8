package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Inject
    Prescriptions prescriptions;

    @Inject
    CheckingAgain again;

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

    /** All of a patient, the newest first. */
    public List<PrescriptionRow> of(PatientId patient) {
        return prescriptions.of(patient);
    }

    /** Those of these that whoever asks may see. */
    public Map<UUID, PrescriptionRow> rows(Collection<UUID> ids) {
        return prescriptions.with(ids).stream().collect(Collectors.toMap(PrescriptionRow::id, row -> row));
    }

    /** One with the check it was signed on. */
    public PrescriptionDetails details(PatientId patient, UUID id) {
        return prescriptions.details(patient, id);
    }

    /**
     * What the check of one says at this moment, against everything in the chart; what
     * the one who asks may not read is told without its name.
     */
    public CheckAgain checkNow(PatientId patient, UUID id) {
        return again.now(patient, id);
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
