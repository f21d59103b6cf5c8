package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** The charges there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class ChargeBook {
    @Inject
    EntityManager entities;

    @Inject
    PatientLabels labels;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    PackageForming forming;

    @Inject
    Clock clock;

    /**
     * Puts charges of one patient onto an invoice; nobody else bills them until this transaction ends.
     *
     * @return them as they stand, in the order they were done
     * @throws DomainException NOT_FOUND for a charge of somebody else; REFUSED for one that is not open, has no price, or of
     *     which something came back that nobody looked at
     */
    public List<ChargeRow> bill(PatientId patient, Collection<UUID> charges, UUID invoice) {
        var locked = charges.stream().distinct().sorted().map(this::locked).toList();
        if (locked.stream().anyMatch(charge -> !charge.patient().equals(patient))) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        insistOnNothingBack(locked.stream().map(Charge::id).toList());
        forming.form(locked);
        locked.forEach(charge -> charge.goOnto(invoice));
        keep();
        return together(rows(locked.stream()
                .sorted(Comparator.comparing(Charge::day).thenComparing(Charge::id))
                .toList()));
    }

    /** The same order, with what is one package side by side where the first of it stands. */
    private static List<ChargeRow> together(List<ChargeRow> rows) {
        var groups = new LinkedHashMap<UUID, List<ChargeRow>>();
        for (var row : rows) {
            var group = row.packageGroup();
            groups.computeIfAbsent(group == null ? row.id() : group, one -> new ArrayList<>())
                    .add(row);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** They stand on an invoice no more and are to be billed anew, less what came back of them meanwhile. */
    public void comeBack(Collection<UUID> charges) {
        var back = charges.stream().distinct().sorted().map(this::locked).toList();
        var packaged = back.stream().filter(Charge::comeBack).toList();
        keep();
        packaged.forEach(forming::leave);
        keep();
        for (var charge : back) {
            var less = entities.createNativeQuery(
                            "select charge_less_returns(cast(?1 as uuid), cast(?2 as timestamptz))")
                    .setParameter(1, charge.id().toString())
                    .setParameter(2, clock.instant().toString())
                    .getSingleResult();
            if (Boolean.TRUE.equals(less)) {
                entities.refresh(charge);
            }
        }
    }

    /** Nobody bills them again: whatever came back of them is dealt with. */
    public void stayCredited(Collection<UUID> charges) {
        settleReturns(charges, clock.instant());
        keep();
    }

    /** @throws DomainException REFUSED when something of one came back that nobody looked at */
    public void insistOnNothingBack(Collection<UUID> charges) {
        if (!back(charges).isEmpty()) {
            throw DomainException.refused(ChargeRefusal.CAME_BACK);
        }
    }

    void settleReturns(Collection<UUID> charges, Instant now) {
        openReturns(charges).forEach(one -> one.settle(now));
    }

    /** What came back and nobody looked at, by charge. */
    private Map<UUID, BigDecimal> back(Collection<UUID> charges) {
        return openReturns(charges).stream()
                .collect(Collectors.toMap(ChargeReturn::charge, ChargeReturn::quantity, BigDecimal::add));
    }

    /** Those of these that were made after a bill for their patient and day was issued. */
    private Set<UUID> late(Collection<UUID> charges) {
        if (charges.isEmpty()) {
            return Set.of();
        }
        List<?> found = entities.createNativeQuery("""
                        select cast(c.id as text) from charge c
                        where c.id = any (cast(string_to_array(?1, ',') as uuid[])) and exists (
                            select 1 from invoice_line l join invoice i on i.id = l.invoice_id
                            where l.service_day = c.service_day and i.patient_id = c.patient_id and i.kind = 'INVOICE'
                                and i.issued_at < c.made_at)""")
                .setParameter(1, charges.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        return found.stream().map(id -> UUID.fromString(String.valueOf(id))).collect(Collectors.toSet());
    }

    private List<ChargeReturn> openReturns(Collection<UUID> charges) {
        return charges.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from ChargeReturn r where r.charge in :charges and r.settledAt is null",
                                ChargeReturn.class)
                        .setParameter("charges", charges)
                        .getResultList();
    }

    Charge locked(UUID id) {
        return Optional.ofNullable(entities.find(Charge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Optional<Charge> find(UUID id) {
        return Optional.ofNullable(entities.find(Charge.class, id));
    }

    Charge with(UUID id) {
        return find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    void add(Charge charge) {
        entities.persist(charge);
        keep();
    }

    void note(ChargeChange change) {
        entities.persist(change);
    }

    /** On no invoice yet, the oldest first. */
    Page<ChargeRow> open(PageRequest part) {
        var total = entities.createQuery("select count(c) from Charge c where c.state = :open", Long.class)
                .setParameter("open", ChargeState.OPEN)
                .getSingleResult();
        return new Page<>(
                rows(entities.createQuery(
                                "select c from Charge c where c.state = :open order by c.day, c.id", Charge.class)
                        .setParameter("open", ChargeState.OPEN)
                        .setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultList()),
                total);
    }

    /** On an invoice, though something of it came back since, the oldest first. */
    Page<ChargeRow> cameBack(PageRequest part) {
        var came = " from Charge c where c.state = :invoiced and c.id in"
                + " (select r.charge from ChargeReturn r where r.settledAt is null)";
        var total = entities.createQuery("select count(c)" + came, Long.class)
                .setParameter("invoiced", ChargeState.INVOICED)
                .getSingleResult();
        return new Page<>(
                rows(entities.createQuery("select c" + came + " order by c.day, c.id", Charge.class)
                        .setParameter("invoiced", ChargeState.INVOICED)
                        .setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultList()),
                total);
    }

    /** Of one patient, on no invoice yet, the oldest first. */
    List<ChargeRow> open(PatientId patient) {
        return rows(openCharges(patient));
    }

    List<Charge> openCharges(PatientId patient) {
        return entities.createQuery(
                        "select c from Charge c where c.state = :open and c.patient = :patient order by c.day, c.id",
                        Charge.class)
                .setParameter("open", ChargeState.OPEN)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** Of which so much is to be taken off that a second person has to agree, the oldest first. */
    Page<ChargeRow> waiting(PageRequest part) {
        var waits =
                " from Charge c where c.state = :open and c.discountAboveLimit = true and c.discountAgreedBy is null";
        var total = entities.createQuery("select count(c)" + waits, Long.class)
                .setParameter("open", ChargeState.OPEN)
                .getSingleResult();
        return new Page<>(
                rows(entities.createQuery("select c" + waits + " order by c.day, c.id", Charge.class)
                        .setParameter("open", ChargeState.OPEN)
                        .setFirstResult(part.first())
                        .setMaxResults(part.size())
                        .getResultList()),
                total);
    }

    /**
     * As they were made, behind a mark.
     *
     * @param last the one after which it begins; null for the first
     */
    List<Charge> after(@Nullable PatientId patient, @Nullable ChargeState state, @Nullable UUID last, int most) {
        var query = entities.createQuery(
                "select c from Charge c where c.id > :last" + (patient == null ? "" : " and c.patient = :patient")
                        + (state == null ? "" : " and c.state = :state") + " order by c.id",
                Charge.class);
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setParameter("last", last == null ? Uuids.LEAST : last)
                .setMaxResults(most)
                .getResultList();
    }

    List<ChargeChange> changes(UUID charge) {
        return entities.createQuery(
                        "select h from ChargeChange h where h.charge = :charge order by h.at desc", ChargeChange.class)
                .setParameter("charge", charge)
                .getResultList();
    }

    List<ChargeRow> rows(List<Charge> charges) {
        var patients =
                labels.of(charges.stream().map(Charge::patient).distinct().toList());
        var people = practitioners.rows(charges.stream()
                .map(Charge::practitioner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var back = back(charges.stream().map(Charge::id).toList());
        var late = late(charges.stream().map(Charge::id).toList());
        return charges.stream()
                .map(charge -> {
                    var label = patients.get(charge.patient());
                    var who = charge.practitioner();
                    var person = who == null ? null : people.get(who);
                    return charge.row(
                            label == null ? "" : label.listName(),
                            label == null ? "" : label.mrnText(),
                            person == null ? "" : person.name().brief(),
                            back.getOrDefault(charge.id(), BigDecimal.ZERO),
                            late.contains(charge.id()));
                })
                .toList();
    }

    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
    }
}
