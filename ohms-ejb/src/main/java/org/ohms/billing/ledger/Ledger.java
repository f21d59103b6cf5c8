package org.ohms.billing.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.money.Money;
import org.ohms.shared.time.HospitalDay;

/** Books, and adds up what is booked. It asks for no permission: whoever calls it has. */
@ApplicationScoped
public class Ledger {
    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    @Inject
    AccountNames names;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * Books today.
     *
     * @throws DomainException REFUSED when the books of this month are closed
     */
    public void post(Posting posting) {
        if (posting.isEmpty()) {
            return;
        }
        if (!posting.isBalanced()) {
            throw new IllegalArgumentException("out of balance: " + posting.kind());
        }
        var now = clock.instant();
        var transaction = new LedgerTransaction(
                posting, hospital.today(now), now, actor.get().account());
        entities.persist(transaction);
        try {
            entities.flush();
        } catch (PersistenceException closed) {
            if (String.valueOf(closed.getMessage()).contains("ledger_month_closed")) {
                throw DomainException.refused(LedgerRefusal.MONTH_CLOSED);
            }
            throw closed;
        }
        posting.sides().forEach(side -> entities.persist(new LedgerEntry(transaction.id(), side, now)));
        entities.flush();
    }

    /** Whether this is in the books already. */
    public boolean isPosted(PostingKind kind, UUID subject) {
        return entities.createQuery(
                                "select count(t) from LedgerTransaction t where t.kind = :kind and t.subject = :subject",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("subject", subject)
                        .getSingleResult()
                > 0;
    }

    /** What is booked on each of these invoices, added up; those without an entry are missing. */
    public Map<UUID, Booked> booked(Collection<UUID> invoices) {
        var sums = new HashMap<UUID, Booked>();
        if (invoices.isEmpty()) {
            return sums;
        }
        List<Object[]> rows = entities.createQuery("""
                        select e.invoice, t.kind, e.account, sum(e.amount) from LedgerEntry e, LedgerTransaction t
                        where t.id = e.transaction and e.invoice in :invoices group by e.invoice, t.kind, e.account""", Object[].class)
                .setParameter("invoices", invoices)
                .getResultList();
        for (var row : rows) {
            sums.computeIfAbsent((UUID) row[0], id -> new Booked(new EnumMap<>(LedgerAccount.class)))
                    .add((LedgerAccount) row[2], (PostingKind) row[1], (BigDecimal) row[3]);
        }
        return sums;
    }

    /** What was booked on what is owed for these invoices by their patient, up to and with a day, in its order. */
    public List<DatedEntry> owed(Collection<UUID> invoices, LocalDate until) {
        return dated("e.invoice", LedgerAccount.PATIENT_RECEIVABLE, invoices, until);
    }

    /** What was booked on these deposits, up to and with a day, in its order: below zero what is held. */
    public List<DatedEntry> deposited(Collection<UUID> deposits, LocalDate until) {
        return dated("e.deposit", LedgerAccount.PATIENT_DEPOSIT, deposits, until);
    }

    private List<DatedEntry> dated(String subject, LedgerAccount account, Collection<UUID> subjects, LocalDate until) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = entities.createQuery(
                        "select t.postedOn, t.kind, " + subject + ", e.amount, t.currency from LedgerEntry e,"
                                + " LedgerTransaction t where t.id = e.transaction and " + subject
                                + " in :subjects and e.account = :account and t.postedOn <= :until"
                                + " order by t.postedOn, t.postedAt, t.id, e.id",
                        Object[].class)
                .setParameter("subjects", subjects)
                .setParameter("account", account)
                .setParameter("until", until)
                .getResultList();
        return rows.stream()
                .map(row -> new DatedEntry(
                        (LocalDate) row[0],
                        (PostingKind) row[1],
                        (UUID) row[2],
                        Money.of((BigDecimal) row[3], String.valueOf(row[4]))))
                .toList();
    }

    /** What is held of each of these deposits: what came in less what was allocated and given back. */
    public Map<UUID, BigDecimal> held(Collection<UUID> deposits) {
        var sums = new HashMap<UUID, BigDecimal>();
        if (!deposits.isEmpty()) {
            List<Object[]> rows = entities.createQuery(
                            "select e.deposit, sum(e.amount) from LedgerEntry e where e.deposit in :deposits group by e.deposit",
                            Object[].class)
                    .setParameter("deposits", deposits)
                    .getResultList();
            rows.forEach(row -> sums.put((UUID) row[0], ((BigDecimal) row[1]).negate()));
        }
        return sums;
    }

    /** What was booked on what the patient owes for an invoice, the latest first, with what was owed after each. */
    public List<LedgerLine> history(UUID invoice) {
        List<Object[]> rows = entities.createQuery("""
                        select t.kind, t.subject, t.postedAt, t.postedBy, e.amount from LedgerEntry e, LedgerTransaction t
                        where t.id = e.transaction and e.invoice = :invoice and e.account = :owed
                        order by t.postedAt, t.id""", Object[].class)
                .setParameter("invoice", invoice)
                .setParameter("owed", LedgerAccount.PATIENT_RECEIVABLE)
                .getResultList();
        var people = names.of(rows.stream()
                .map(row -> (AccountId) row[3])
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var lines = new ArrayDeque<LedgerLine>();
        var balance = BigDecimal.ZERO;
        for (var row : rows) {
            var amount = (BigDecimal) row[4];
            balance = balance.add(amount);
            lines.addFirst(new LedgerLine(
                    (PostingKind) row[0],
                    (UUID) row[1],
                    (Instant) row[2],
                    row[3] == null ? "" : people.getOrDefault((AccountId) row[3], ""),
                    amount,
                    balance));
        }
        return List.copyOf(lines);
    }
}
