package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.prescribing.safety.SafetyChecks;
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
    PrescriptionSigning signing;

    @Inject
    SafetyChecks checks;

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

    /** Those of these that whoever asks may see. */
    public Map<UUID, PrescriptionRow> rows(Collection<UUID> ids) {
        return prescriptions.with(ids).stream().collect(Collectors.toMap(PrescriptionRow::id, row -> row));
    }

    /** One with the check it was signed on. */
    public PrescriptionDetails details(PatientId patient, UUID id) {
        return prescriptions.details(patient, id);
    }

    /** What the check of one says at this moment, against everything else the patient takes and does not bear. */
    public SafetyCheck checkNow(PatientId patient, UUID id) {
        var request = charts.with(MedicationRequest.class, patient, id);
        return checks.of(
                patient, NamedMedicine.text(request.words().medicine()), signing.without(patient, request.id()));
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
