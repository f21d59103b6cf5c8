package org.ohms.prescribing.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.records.chart.Charts;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.medicine.TakenMedicine;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What patients take, for whoever has opened the chart. */
@ApplicationScoped
public class Medicines {
    /** More than anybody ever took; what was taken longest ago is left out. */
    private static final int MOST = 300;

    private static final Comparator<MedicineRow> CURRENT_FIRST = Comparator.comparing(MedicineRow::status)
            .thenComparing(row -> row.what().text(), String.CASE_INSENSITIVE_ORDER);

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    AccountNames accounts;

    /** Everything that was not entered in error: what is taken first, then what is paused, then what was. */
    public List<MedicineRow> of(PatientId patient) {
        return rows(standing(patient)).stream().sorted(CURRENT_FIRST).toList();
    }

    /** The same, as the chart asks for it: without the names of those who said so. */
    List<TakenMedicine> taken(PatientId patient) {
        return standing(patient).stream()
                .map(MedicationStatement::taken)
                .sorted(Comparator.comparing(TakenMedicine::course)
                        .thenComparing(TakenMedicine::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<MedicationStatement> standing(PatientId patient) {
        return entities.createQuery("""
                        select m from MedicationStatement m where m.patient = :patient
                        and m.status <> org.ohms.prescribing.medicine.MedicineStatus.ENTERED_IN_ERROR
                        order by m.recordedAt desc, m.id""", MedicationStatement.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What is taken, or will be again. */
    public List<MedicineRow> current(PatientId patient) {
        var found = entities.createQuery("""
                        select m from MedicationStatement m where m.patient = :patient
                        and m.status in (org.ohms.prescribing.medicine.MedicineStatus.ACTIVE,
                        org.ohms.prescribing.medicine.MedicineStatus.PAUSED)
                        order by m.recordedAt, m.id""", MedicationStatement.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
        return rows(found).stream().sorted(CURRENT_FIRST).toList();
    }

    /** How many that are taken now are not shown to the one who acts; nothing else of them is told. */
    public int notShown(PatientId patient) {
        var hidden = (Number) entities.createNativeQuery("select medicines_not_shown(?1)")
                .setParameter(1, patient.value())
                .getSingleResult();
        return hidden.intValue();
    }

    /** The one that stands in the list for a prescription. */
    public Optional<MedicineRow> ofRequest(PatientId patient, UUID request) {
        return entities.createQuery(
                        "select m from MedicationStatement m where m.patient = :patient and m.request = :request",
                        MedicationStatement.class)
                .setParameter("patient", patient)
                .setParameter("request", request)
                .getResultStream()
                .findFirst()
                .map(this::row);
    }

    /** Pauses one on behalf of a prescription that needs it out of the way. */
    public void pause(PatientId patient, UUID id, LocalDate until, @Nullable String why, AccountId by, Instant now) {
        charts.locked(MedicationStatement.class, patient, id).pause(until, why, by, now);
        charts.keep();
    }

    /** Goes on with one whose prescription goes on. */
    public void goOn(PatientId patient, UUID id, AccountId by, Instant now) {
        charts.locked(MedicationStatement.class, patient, id).goOn(by, now);
        charts.keep();
    }

    /** Stops one whose prescription ended. */
    public void stop(
            PatientId patient,
            UUID id,
            StopReason reason,
            @Nullable String why,
            PartialDate on,
            AccountId by,
            Instant now) {
        charts.locked(MedicationStatement.class, patient, id).stop(reason, why, on, by, now);
        charts.keep();
    }

    MedicineRow row(MedicationStatement medicine) {
        return rows(List.of(medicine)).get(0);
    }

    private List<MedicineRow> rows(List<MedicationStatement> found) {
        var people = found.stream()
                .map(MedicationStatement::changedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return found.stream()
                .map(one -> one.row(one.changedBy() == null ? "" : names.getOrDefault(one.changedBy(), "")))
                .toList();
    }
}
