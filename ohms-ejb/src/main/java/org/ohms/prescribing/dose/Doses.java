package org.ohms.prescribing.dose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.time.HospitalDay;

/** What patients chose of being reminded, and what they said of their doses, for whoever has opened the chart. */
@ApplicationScoped
class Doses {
    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    HospitalDay hospital;

    /** Which dose of which medicine. */
    record Key(UUID medicine, LocalDate day, int dose) {}

    /** By the medicines they are about. */
    Map<UUID, MedicationReminder> reminders(PatientId patient) {
        return entities.createQuery(
                        "select r from MedicationReminder r where r.patient = :patient", MedicationReminder.class)
                .setParameter("patient", patient)
                .getResultStream()
                .collect(Collectors.toMap(MedicationReminder::medicine, Function.identity()));
    }

    Optional<MedicationReminder> reminder(PatientId patient, UUID medicine) {
        return Optional.ofNullable(reminders(patient).get(medicine));
    }

    void add(MedicationReminder reminder) {
        charts.add(reminder);
    }

    void add(MedicationAdministration said) {
        entities.persist(said);
        entities.flush();
    }

    /** Everything that was said of doses from a day on, in the order it was said. */
    List<MedicationAdministration> said(PatientId patient, LocalDate from) {
        return entities.createQuery(
                        "select a from MedicationAdministration a where a.patient = :patient and a.day >= :day"
                                + " order by a.day, a.medicine, a.dose, a.revision",
                        MedicationAdministration.class)
                .setParameter("patient", patient)
                .setParameter("day", from)
                .getResultList();
    }

    /** What holds of each dose from a day on; what was taken back is not there. */
    Map<Key, DoseStatus> standing(PatientId patient, LocalDate from) {
        var standing = new HashMap<Key, DoseStatus>();
        said(patient, from).forEach(one -> standing.put(new Key(one.medicine(), one.day(), one.dose()), one.status()));
        standing.values().removeIf(DoseStatus.ENTERED_IN_ERROR::equals);
        return standing;
    }

    /** What was said last of a dose. */
    Optional<MedicationAdministration> last(UUID medicine, LocalDate day, int dose) {
        return entities.createQuery(
                        "select a from MedicationAdministration a where a.medicine = :medicine and a.day = :day"
                                + " and a.dose = :dose order by a.revision desc",
                        MedicationAdministration.class)
                .setParameter("medicine", medicine)
                .setParameter("day", day)
                .setParameter("dose", dose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The clock a patient lives by: the one they chose to read times on, else the hospital's. */
    ZoneId clockOf(PatientId patient) {
        var zone = entities.createNativeQuery("select clock_of_patient(?1)")
                .setParameter(1, patient.value())
                .getSingleResult();
        return zone == null ? hospital.zone() : ZoneId.of(zone.toString());
    }
}
