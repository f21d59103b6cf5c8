package org.ohms.prescribing.refill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;

/** What patients asked for; the database shows staff those of the patients in their care. */
@ApplicationScoped
class Refills {
    private static final int MOST = 100;

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    PatientLabels labels;

    @Inject
    PrescriptionLookup prescriptions;

    void add(RefillRequest refill) {
        if (isOpen(refill.prescription())) {
            throw DomainException.refused(RefillRefusal.ASKED_ALREADY);
        }
        try {
            charts.add(refill);
        } catch (PersistenceException twice) {
            if (String.valueOf(twice.getMessage()).contains("refill_request_open")) {
                throw DomainException.refused(RefillRefusal.ASKED_ALREADY);
            }
            throw twice;
        }
    }

    private boolean isOpen(UUID prescription) {
        return !entities.createQuery(
                        "select r.id from RefillRequest r where r.prescription = :prescription and r.state = :asked",
                        UUID.class)
                .setParameter("prescription", prescription)
                .setParameter("asked", RefillState.ASKED)
                .getResultList()
                .isEmpty();
    }

    /** What waits for an answer, the oldest first. */
    List<RefillRow> waiting() {
        return rows(entities.createQuery(
                        "select r from RefillRequest r where r.state = :asked order by r.askedAt, r.id",
                        RefillRequest.class)
                .setParameter("asked", RefillState.ASKED)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** What one patient asked for, the newest first. */
    List<RefillRow> of(PatientId patient) {
        return rows(entities.createQuery(
                        "select r from RefillRequest r where r.patient = :patient order by r.askedAt desc, r.id desc",
                        RefillRequest.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    private List<RefillRow> rows(List<RefillRequest> found) {
        var names =
                labels.of(found.stream().map(RefillRequest::patient).distinct().toList());
        var medicines = prescriptions.names(
                found.stream().map(RefillRequest::prescription).toList());
        return found.stream()
                .map(one -> one.row(
                        Optional.ofNullable(names.get(one.patient()))
                                .map(PatientLabel::listName)
                                .orElse(""),
                        medicines.getOrDefault(one.prescription(), "")))
                .toList();
    }
}
