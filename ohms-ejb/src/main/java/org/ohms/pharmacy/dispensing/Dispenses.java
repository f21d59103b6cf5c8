package org.ohms.pharmacy.dispensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.records.chart.Charts;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** The collection of dispenses; the database shows whoever asks those they may see. */
@ApplicationScoped
class Dispenses {
    private static final int MOST = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Set<DispenseState> OVER = Set.of(DispenseState.HANDED_OVER, DispenseState.CANCELLED);

    @Inject
    EntityManager entities;

    @Inject
    Charts charts;

    @Inject
    PatientLabels labels;

    @Inject
    PrescriptionLookup prescriptions;

    @Inject
    AccountNames accounts;

    long nextNumber() {
        return ((Number) entities.createNativeQuery("select nextval('medication_dispense_number')")
                        .getSingleResult())
                .longValue();
    }

    void add(MedicationDispense dispense) {
        charts.add(dispense);
    }

    void add(DispensePick pick) {
        charts.add(pick);
    }

    void keep() {
        charts.keep();
    }

    /** @throws DomainException NOT_FOUND for one that nobody has, or that the asker may not see */
    MedicationDispense with(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .map(known -> entities.find(MedicationDispense.class, known))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** For a change: nobody else changes it until this transaction ends. */
    MedicationDispense locked(UUID id) {
        return Optional.ofNullable(entities.find(MedicationDispense.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** What has been set aside for too long, the longest first, for a change; what another node holds is left to it. */
    Optional<MedicationDispense> lapsed(Instant now) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(id as text) from medication_dispense
                        where state in ('PICKED', 'READY') and reserved_until <= ?1
                        order by reserved_until, id limit 1 for update skip locked""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> entities.find(MedicationDispense.class, UUID.fromString(String.valueOf(id))));
    }

    /** The one of this number. */
    Optional<MedicationDispense> numbered(long number) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.number = :number", MedicationDispense.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Everything that is under way for a prescription, for a change. */
    List<MedicationDispense> underWay(PatientId patient, UUID request) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.patient = :patient and d.request = :request"
                                + " and d.state not in :over order by d.id",
                        MedicationDispense.class)
                .setParameter("patient", patient)
                .setParameter("request", request)
                .setParameter("over", OVER)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of a prescription, the first first. */
    List<MedicationDispense> of(UUID request) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.request = :request order by d.fill, d.part",
                        MedicationDispense.class)
                .setParameter("request", request)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Everything of a patient, the newest first. */
    List<MedicationDispense> of(PatientId patient) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.patient = :patient order by d.cameAt desc, d.id desc",
                        MedicationDispense.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * In the order they came.
     *
     * @param patient null for all
     * @param last the one after which it begins; null for the first
     */
    List<MedicationDispense> after(@Nullable PatientId patient, @Nullable UUID last, int most) {
        var query = entities.createQuery(
                "select d from MedicationDispense d where d.id > :last"
                        + (patient == null ? "" : " and d.patient = :patient") + " order by d.id",
                MedicationDispense.class);
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        return query.setParameter("last", last == null ? FIRST : last)
                .setMaxResults(most)
                .getResultList();
    }

    /** What stands so now, the longest wait first. */
    List<MedicationDispense> standing(Collection<DispenseState> states) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.state in :states order by d.cameAt, d.id",
                        MedicationDispense.class)
                .setParameter("states", states)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What was handed over, the last first. */
    List<MedicationDispense> handedOver() {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.state = :handed order by d.endedAt desc, d.id desc",
                        MedicationDispense.class)
                .setParameter("handed", DispenseState.HANDED_OVER)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What a patient got from a moment on. */
    List<MedicationDispense> handedOver(PatientId patient, Instant since) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.patient = :patient and d.state = :handed"
                                + " and d.endedAt >= :since order by d.endedAt",
                        MedicationDispense.class)
                .setParameter("patient", patient)
                .setParameter("handed", DispenseState.HANDED_OVER)
                .setParameter("since", since)
                .getResultList();
    }

    /** How much of each came back. */
    Map<UUID, BigDecimal> cameBack(Collection<UUID> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select r.dispense, sum(r.quantity) from DispenseReturn r where r.dispense in :of"
                                + " group by r.dispense",
                        Object[].class)
                .setParameter("of", of)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (BigDecimal) row[1]));
    }

    long openCount() {
        return entities.createQuery("select count(d) from MedicationDispense d where d.state in :states", Long.class)
                .setParameter("states", List.of(DispenseState.WAITING, DispenseState.VERIFIED, DispenseState.PICKED))
                .getSingleResult();
    }

    /** What was handed over of a lot, the last first. */
    List<MedicationDispense> givenOf(UUID lot) {
        return entities.createQuery(
                        "select d from MedicationDispense d where d.id in (select p.dispense from DispensePick p"
                                + " where p.lot = :lot and p.state = :given) order by d.endedAt desc, d.id desc",
                        MedicationDispense.class)
                .setParameter("lot", lot)
                .setParameter("given", DispensePick.State.GIVEN)
                .getResultList();
    }

    /** What is set aside for it. */
    List<DispensePick> setAside(UUID dispense) {
        return picks(dispense, DispensePick.State.SET_ASIDE);
    }

    List<DispensePick> given(UUID dispense) {
        return picks(dispense, DispensePick.State.GIVEN);
    }

    private List<DispensePick> picks(UUID dispense, DispensePick.State state) {
        return entities.createQuery(
                        "select p from DispensePick p where p.dispense = :dispense and p.state = :state order by p.id",
                        DispensePick.class)
                .setParameter("dispense", dispense)
                .setParameter("state", state)
                .getResultList();
    }

    List<DispenseRow> rows(List<MedicationDispense> found) {
        var who = who(found);
        return found.stream().map(one -> one.row(who)).toList();
    }

    /** The names a list needs, read in one go. */
    DispenseWho who(List<MedicationDispense> found) {
        var people = new HashSet<AccountId>();
        found.forEach(one -> Stream.of(
                        Optional.ofNullable(one.verifiedBy()),
                        Optional.ofNullable(one.pickedBy()),
                        Optional.ofNullable(one.witnessedBy()),
                        Optional.ofNullable(one.heldBy()),
                        Optional.ofNullable(one.answeredBy()),
                        Optional.ofNullable(one.endedBy()))
                .flatMap(Optional::stream)
                .forEach(people::add));
        return new DispenseWho(
                labels.of(found.stream()
                        .map(MedicationDispense::patient)
                        .distinct()
                        .toList()),
                prescriptions.rows(found.stream()
                        .map(MedicationDispense::request)
                        .distinct()
                        .toList()),
                accounts.of(people));
    }

    /** Whether this is older than what the database has by now. */
    static void insistOnVersion(MedicationDispense dispense, long version) {
        if (dispense.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
