package org.ohms.billing.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceBook;
import org.ohms.billing.payer.Payers;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;
import org.ohms.shared.time.HospitalDay;

/** The claims there are. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class Claims {
    private static final int MOST = 500;

    @Inject
    EntityManager entities;

    @Inject
    Payers payers;

    @Inject
    InvoiceBook invoices;

    @Inject
    PatientLabels labels;

    @Inject
    AccountNames accounts;

    @Inject
    CurrentActor actor;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /** The claim of this number, if there is one that was not given up. */
    public Optional<ClaimRow> numbered(String number) {
        return entities.createQuery("select c from Claim c where c.number = :number and c.state <> :gone", Claim.class)
                .setParameter("number", asKept(number))
                .setParameter("gone", ClaimState.CANCELLED)
                .getResultStream()
                .findFirst()
                .map(this::row);
    }

    /**
     * The claims of these numbers that were not given up, by their numbers as they were asked for. Nobody else changes them
     * until the running transaction ends.
     */
    public Map<String, ClaimRow> lockNumbered(Collection<String> numbers) {
        var ids = new ArrayList<UUID>();
        for (var portion :
                Portions.of(numbers.stream().map(Claims::asKept).distinct().toList())) {
            ids.addAll(entities.createQuery("select c.id from Claim c where c.number in :numbers", UUID.class)
                    .setParameter("numbers", portion)
                    .getResultList());
        }
        var found = new HashMap<String, ClaimRow>();
        for (var portion : Portions.of(ids.stream().sorted().toList())) {
            var locked = entities.createQuery("select c from Claim c where c.id in :ids order by c.id", Claim.class)
                    .setParameter("ids", portion)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            rows(locked).stream()
                    .filter(row -> row.state() != ClaimState.CANCELLED)
                    .forEach(row -> found.put(row.number(), row));
        }
        var named = new HashMap<String, ClaimRow>();
        for (var number : numbers) {
            var row = found.get(asKept(number));
            if (row != null) {
                named.put(number, row);
            }
        }
        return named;
    }

    private static String asKept(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws DomainException NOT_FOUND when there is none */
    public ClaimRow row(UUID id) {
        return row(with(id));
    }

    /** Those of these that there are. */
    public Map<UUID, ClaimRow> rows(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows(entities.createQuery("select c from Claim c where c.id in :ids", Claim.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .stream()
                        .collect(Collectors.toMap(ClaimRow::id, Function.identity()));
    }

    /** The claims for an invoice, in the order the insurers are asked. */
    public List<ClaimRow> of(UUID invoice) {
        return rows(entities.createQuery(
                        "select c from Claim c where c.invoice = :invoice order by c.rank, c.createdAt", Claim.class)
                .setParameter("invoice", invoice)
                .getResultList());
    }

    /** The claims for a patient, the latest first. */
    public List<ClaimRow> of(PatientId patient) {
        return rows(entities.createQuery(
                        "select c from Claim c where c.patient = :patient order by c.createdAt desc, c.id desc",
                        Claim.class)
                .setParameter("patient", patient)
                .setMaxResults(MOST)
                .getResultList());
    }

    /** Nobody else changes this claim until the running transaction ends. */
    public ClaimRow lock(UUID id) {
        return row(locked(id));
    }

    /**
     * Writes down what a payer paid for a claim, or took back.
     *
     * @param paid below zero when it takes back
     * @param payersNumber what the payer calls the claim; null when it does not say
     */
    public void settle(UUID id, BigDecimal paid, ClaimState outcome, @Nullable String payersNumber, String answer) {
        var claim = locked(id);
        claim.settle(paid, outcome, payersNumber, now());
        note(claim, answer);
        keep();
    }

    Claim with(UUID id) {
        return Optional.ofNullable(entities.find(Claim.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Claim locked(UUID id) {
        return Optional.ofNullable(entities.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** @throws DomainException STALE when it was changed since this version was seen */
    Claim locked(UUID id, long version) {
        var claim = locked(id);
        if (claim.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return claim;
    }

    void add(Claim claim) {
        entities.persist(claim);
        keep();
        note(claim, "");
    }

    void add(ClaimBatch batch) {
        entities.persist(batch);
        keep();
    }

    /** What happened to a claim just now. */
    void note(Claim claim, String answer) {
        entities.persist(new ClaimEvent(claim, answer, now(), actor.get().account()));
    }

    List<ClaimEventRow> events(UUID claim) {
        var events = entities.createQuery(
                        "select e from ClaimEvent e where e.claim = :claim order by e.at desc, e.id desc",
                        ClaimEvent.class)
                .setParameter("claim", claim)
                .setMaxResults(MOST)
                .getResultList();
        var people = events.stream()
                .map(ClaimEvent::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.of(people);
        return events.stream()
                .map(event -> {
                    var by = event.by();
                    return event.row(by == null ? "" : names.getOrDefault(by, ""));
                })
                .toList();
    }

    /** Whether another claim asks the same payer for the same procedure of the same day. */
    boolean isClaimedElsewhere(Claim claim, String procedure, LocalDate day) {
        return !entities.createQuery("""
                        select c.id from Claim c, InvoiceLine l where c.patient = :patient and c.payer = :payer
                        and c.id <> :claim and c.invoice <> :invoice and c.state <> :gone and l.invoice = c.invoice
                        and l.procedure = :procedure and l.day = :day
                        and not exists (select n.id from InvoiceLine n where n.credits = l.id)""", UUID.class)
                .setParameter("patient", claim.patient())
                .setParameter("payer", claim.payer())
                .setParameter("claim", claim.id())
                .setParameter("invoice", claim.invoice())
                .setParameter("gone", ClaimState.CANCELLED)
                .setParameter("procedure", procedure)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * A draft that the actor made, locked.
     *
     * @throws DomainException REFUSED when it is no draft any more; FORBIDDEN when somebody else made it; STALE when it was
     *     changed since this version was seen
     */
    Claim ownDraft(UUID id, long version) {
        var claim = with(id);
        if (claim.state() != ClaimState.DRAFT) {
            throw DomainException.refused(ClaimRefusal.NOT_OPEN);
        }
        if (!actor.account().equals(claim.createdBy())) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return locked(id, version);
    }

    Optional<ClaimBatch> batch(long number) {
        return entities.createQuery("select b from ClaimBatch b where b.number = :number", ClaimBatch.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    ClaimBatch lockedBatch(UUID id) {
        return Optional.ofNullable(entities.find(ClaimBatch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    ClaimBatch batch(UUID id) {
        return Optional.ofNullable(entities.find(ClaimBatch.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** The claims of a batch in the order in which they stand in it. */
    List<Claim> in(UUID batch) {
        return entities.createQuery(
                        "select c from Claim c where c.batch = :batch order by c.positionInBatch", Claim.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    BatchRow row(ClaimBatch batch) {
        return batch.row(payers.payer(batch.payer()).map(payer -> payer.name()).orElse(""));
    }

    Page<BatchRow> batches(PageRequest part) {
        var rows = entities.createQuery(
                        "select b from ClaimBatch b order by b.madeAt desc, b.id desc", ClaimBatch.class)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultStream()
                .map(this::row)
                .toList();
        return new Page<>(
                rows,
                entities.createQuery("select count(b) from ClaimBatch b", Long.class)
                        .getSingleResult());
    }

    Page<ClaimRow> search(ClaimFilter filter, PageRequest part) {
        var where = new ArrayList<String>();
        if (filter.state() != null) {
            where.add("c.state = :state");
        }
        if (filter.payer() != null) {
            where.add("c.payer = :payer");
        }
        if (filter.patient() != null) {
            where.add("c.patient = :patient");
        }
        var number = filter.number();
        if (number != null && !number.isBlank()) {
            where.add("c.number like :number");
        }
        var text = " from Claim c" + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
        var total = bound(entities.createQuery("select count(c)" + text, Long.class), filter)
                .getSingleResult();
        var found = bound(
                        entities.createQuery("select c" + text + " order by c.createdAt desc, c.id desc", Claim.class),
                        filter)
                .setFirstResult(part.first())
                .setMaxResults(part.size())
                .getResultList();
        return new Page<>(rows(found), total);
    }

    /** The next part of the list, and one more where there is more; each part begins behind the last of the one before. */
    List<ClaimRow> find(ClaimSearch search) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        narrow(search.patient(), "c.patient = :patient", "patient", where, values);
        narrow(search.payer(), "c.payer = :payer", "payer", where, values);
        narrow(search.state(), "c.state = :state", "state", where, values);
        narrow(beginning(search.from(), 0), "c.createdAt >= :from", "from", where, values);
        narrow(beginning(search.until(), 1), "c.createdAt < :until", "until", where, values);
        var after = search.after();
        if (after != null) {
            where.add("(c.createdAt < :at or (c.createdAt = :at and c.id < :id))");
            values.put("at", after.createdAt());
            values.put("id", after.claim());
        }
        var query = entities.createQuery(
                "select c from Claim c" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by c.createdAt desc, c.id desc",
                Claim.class);
        values.forEach(query::setParameter);
        return rows(query.setMaxResults(search.size() + 1).getResultList());
    }

    private static void narrow(
            @Nullable Object value, String condition, String name, List<String> where, Map<String, Object> values) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    private @Nullable Instant beginning(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(hospital.zone()).toInstant();
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, ClaimFilter filter) {
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.payer() != null) {
            query.setParameter("payer", filter.payer());
        }
        if (filter.patient() != null) {
            query.setParameter("patient", filter.patient());
        }
        var number = filter.number();
        if (number != null && !number.isBlank()) {
            query.setParameter(
                    "number", "%" + number.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", ""));
        }
        return query;
    }

    private ClaimRow row(Claim claim) {
        return rows(List.of(claim)).get(0);
    }

    private List<ClaimRow> rows(List<Claim> claims) {
        var names = labels.of(claims.stream().map(Claim::patient).distinct().toList());
        var payer = payers.payers(claims.stream().map(Claim::payer).distinct().toList());
        var numbers =
                invoices.rows(claims.stream().map(Claim::invoice).distinct().toList());
        return claims.stream()
                .map(claim -> {
                    var label = names.get(claim.patient());
                    var from = payer.get(claim.payer());
                    var invoice = numbers.get(claim.invoice());
                    return claim.row(
                            label == null ? "" : label.listName(),
                            label == null ? "" : label.mrnText(),
                            from == null ? "" : from.name(),
                            invoice == null ? "" : invoice.number());
                })
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException objection) {
            if (String.valueOf(objection.getMessage()).contains("claim_once")) {
                throw DomainException.refused(ClaimRefusal.CLAIMED_ALREADY);
            }
            throw objection;
        }
    }
}
