package org.ohms.prescribing.prescription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The prescriptions of patients, for whoever has opened the chart. */
@ApplicationScoped
class Prescriptions {
    private static final int MOST = 200;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    AccountNames accounts;

    /** The newest first. */
    List<PrescriptionRow> of(PatientId patient) {
        return rows(entities.createQuery(
                        "select r from MedicationRequest r where r.patient = :patient order by r.signedAt desc, r.id desc",
                        MedicationRequest.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Those that are valid now. */
    List<MedicationRequest> active(PatientId patient) {
        return entities.createQuery(
                        "select r from MedicationRequest r where r.patient = :patient"
                                + " and r.status = org.ohms.prescribing.prescription.PrescriptionStatus.ACTIVE"
                                + " order by r.signedAt, r.id",
                        MedicationRequest.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of these that whoever asks may see. */
    List<PrescriptionRow> with(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(entities.createQuery(
                                "select r from MedicationRequest r where r.id in :ids", MedicationRequest.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /**
     * In the order they were signed.
     *
     * @param patient null for all
     * @param last the one after which it begins; null for the first
     */
    List<PrescriptionRow> after(@Nullable PatientId patient, @Nullable UUID last, int most) {
        var query = entities.createQuery(
                "select r from MedicationRequest r where r.id > :last"
                        + (patient == null ? "" : " and r.patient = :patient") + " order by r.id",
                MedicationRequest.class);
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        return rows(query.setParameter("last", last == null ? FIRST : last)
                .setMaxResults(most)
                .getResultList());
    }

    PrescriptionRow row(PatientId patient, UUID id) {
        return rows(List.of(charts.with(MedicationRequest.class, patient, id))).get(0);
    }

    PrescriptionDetails details(PatientId patient, UUID id) {
        var row = row(patient, id);
        return signedCheck(patient, id)
                .map(check -> new PrescriptionDetails(row, check.findings().check(), alerts(check.id())))
                .orElseGet(() -> new PrescriptionDetails(row, SafetyCheck.notShown(row.signedAt()), List.of()));
    }

    /** The check it was signed on. */
    Optional<MedicationCheck> signedCheck(PatientId patient, UUID request) {
        return entities.createQuery(
                        "select c from MedicationCheck c where c.patient = :patient and c.request = :request"
                                + " and c.occasion = :signed",
                        MedicationCheck.class)
                .setParameter("patient", patient)
                .setParameter("request", request)
                .setParameter("signed", MedicationCheck.Occasion.SIGNED)
                .getResultStream()
                .findFirst();
    }

    /** Every check that was made for it, the newest first. */
    List<MedicationCheck> checks(UUID request) {
        return entities.createQuery(
                        "select c from MedicationCheck c where c.request = :request order by c.checkedAt desc, c.id desc",
                        MedicationCheck.class)
                .setParameter("request", request)
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<AlertRow> alerts(UUID check) {
        return entities
                .createQuery(
                        "select a from MedicationAlert a where a.check = :check order by a.id", MedicationAlert.class)
                .setParameter("check", check)
                .getResultList()
                .stream()
                .map(MedicationAlert::row)
                .toList();
    }

    private List<PrescriptionRow> rows(List<MedicationRequest> found) {
        var people = new HashSet<AccountId>();
        for (var one : found) {
            people.add(one.signedBy());
            Optional.ofNullable(one.secondBy()).ifPresent(people::add);
            Optional.ofNullable(one.endedBy()).ifPresent(people::add);
        }
        var names = accounts.of(people);
        return found.stream().map(one -> one.row(names)).toList();
    }
}
