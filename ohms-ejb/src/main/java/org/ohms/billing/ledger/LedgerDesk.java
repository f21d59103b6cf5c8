package org.ohms.billing.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Reads the books by month, and closes months that are over. */
@Stateless
public class LedgerDesk {
    @Inject
    EntityManager entities;

    @Inject
    CurrentActor actor;

    @Inject
    AccountNames names;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    /**
     * What was booked in a month, in the currency of the hospital.
     *
     * @param month null for the present one
     */
    @RolesAllowed("ledger.read")
    public MonthBooks month(@Nullable YearMonth month) {
        var wanted = month == null ? YearMonth.from(hospital.today(clock.instant())) : month;
        var closed = closed(wanted);
        return new MonthBooks(
                wanted,
                hospital.settings().currency(),
                sums(wanted),
                closed.map(LedgerMonth::closedAt).orElse(null),
                closed.map(LedgerMonth::closedBy).map(this::name).orElse(""),
                closed.isEmpty() && isOver(wanted));
    }

    private List<AccountSum> sums(YearMonth month) {
        var query = entities.createNativeQuery("""
                        select e.account,
                            coalesce(sum(e.amount) filter (where e.amount > 0 and t.posted_on >= cast(?1 as date)), 0),
                            coalesce(-sum(e.amount) filter (where e.amount < 0 and t.posted_on >= cast(?1 as date)), 0),
                            sum(e.amount)
                        from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                        where t.posted_on < cast(?2 as date) and t.currency = ?3 group by e.account""")
                .setParameter(1, month.atDay(1).toString())
                .setParameter(2, month.plusMonths(1).atDay(1).toString())
                .setParameter(3, hospital.settings().currency());
        var rows = ((List<?>) query.getResultList())
                .stream().map(Object[].class::cast).toList();
        var sums = new ArrayList<AccountSum>();
        for (var account : LedgerAccount.values()) {
            rows.stream()
                    .filter(row -> row[0].equals(account.name()))
                    .findFirst()
                    .ifPresent(row -> sums.add(
                            new AccountSum(account, (BigDecimal) row[1], (BigDecimal) row[2], (BigDecimal) row[3])));
        }
        return sums;
    }

    /**
     * Closes a month, and with it all before it: nothing is booked in them any more.
     *
     * @throws DomainException REFUSED for one that is not over, or closed already
     */
    @RolesAllowed("ledger.close")
    public void close(@Nullable YearMonth month) {
        var wanted = month == null ? YearMonth.from(hospital.today(clock.instant())) : month;
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('ohms.ledger_month'))")
                .getSingleResult();
        if (!isOver(wanted)) {
            throw DomainException.refused(LedgerRefusal.MONTH_NOT_OVER);
        }
        if (closed(wanted).isPresent()) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        entities.persist(new LedgerMonth(wanted, clock.instant(), actor.account()));
        entities.flush();
    }

    private boolean isOver(YearMonth month) {
        return month.isBefore(YearMonth.from(hospital.today(clock.instant())));
    }

    /** The closing of it, be it with a later one. */
    private Optional<LedgerMonth> closed(YearMonth month) {
        return entities.createQuery(
                        "select m from LedgerMonth m where m.firstDay >= :month order by m.firstDay", LedgerMonth.class)
                .setParameter("month", month.atDay(1))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private String name(AccountId account) {
        return names.of(List.of(account)).getOrDefault(account, "");
    }
}
