package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.records.chart.Charts;
import org.ohms.shared.id.PatientId;

/** The prescriptions that went outside; the database shows only those that whoever asks may see. */
@ApplicationScoped
class OutsidePrescriptions {
    private static final int MOST = 200;

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    OutsidePharmacies pharmacies;

    /** Every place a prescription was sent to, the newest first. */
    List<OutsidePrescription> of(PatientId patient, UUID request) {
        return entities.createQuery(
                        "select o from OutsidePrescription o where o.patient = :patient and o.request = :request"
                                + " order by o.askedAt desc, o.id desc",
                        OutsidePrescription.class)
                .setParameter("patient", patient)
                .setParameter("request", request)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All of a patient, the newest first. */
    List<OutsidePrescription> of(PatientId patient) {
        return entities.createQuery(
                        "select o from OutsidePrescription o where o.patient = :patient"
                                + " order by o.askedAt desc, o.id desc",
                        OutsidePrescription.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Where most of what a patient collected outside went; of two the one that came last. */
    Optional<UUID> usual(PatientId patient) {
        var counted = of(patient).stream()
                .collect(Collectors.groupingBy(
                        OutsidePrescription::pharmacy, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    /** Where a prescription is or was given outside, so that it is not given here as well. */
    boolean isAway(UUID request) {
        return entities.createQuery(
                        "select o from OutsidePrescription o where o.request = :request", OutsidePrescription.class)
                .setParameter("request", request)
                .getResultStream()
                .anyMatch(one -> !one.isFree());
    }

    Optional<OutsidePrescription> known(UUID id) {
        return Optional.ofNullable(entities.find(OutsidePrescription.class, id));
    }

    Optional<OutsidePrescription> locked(UUID id) {
        return Optional.ofNullable(entities.find(OutsidePrescription.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Keeps an event of a pharmacy; false for one that came before. */
    boolean keep(UUID pharmacy, PharmacyEvent event, Instant now) {
        return entities.createNativeQuery("""
                        insert into outside_pharmacy_event
                            (pharmacy_id, event, outside_id, status, happened_at, received_at)
                        values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6)
                        on conflict do nothing""")
                        .setParameter(1, pharmacy.toString())
                        .setParameter(2, event.id().toString())
                        .setParameter(3, event.prescription().toString())
                        .setParameter(4, event.status().word())
                        .setParameter(5, event.happenedAt().atOffset(ZoneOffset.UTC))
                        .setParameter(6, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    List<OutsideRow> rows(List<OutsidePrescription> found) {
        var places = pharmacies.rows(
                found.stream().map(OutsidePrescription::pharmacy).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> one.row(Objects.requireNonNull(
                        places.get(one.pharmacy()), "a pharmacy that was sent something is never deleted")))
                .toList();
    }
}
