package org.ohms.billing.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.shared.money.Money;

/** Adds the books up for those who answer for them, and counts claims: an auditor sees no invoice and no claim. */
@ApplicationScoped
class FinanceReading {
    private static final int MONTHS = 12;
    private static final int LATELY = 90;
    private static final int MOST = 50_000;
    private static final String OWED = "e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')";
    private static final String ENTRIES =
            " from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.currency = ?1 ";
    private static final String BILLED = "t.kind in ('ISSUED', 'CREDITED')";
    private static final String COLLECTED =
            "t.kind in ('PAID', 'REFUND_AGREED', 'CHARGEBACK', 'CHARGEBACK_RETURNED', 'REMITTED', 'ALLOCATED',"
                    + " 'DEPOSIT_ALLOCATED', 'DEPOSIT_RELEASED')";
    private static final String WRITTEN_OFF = "t.kind in ('WRITTEN_OFF', 'CONTRACTUAL')";

    @Inject
    EntityManager entities;

    @Inject
    KnownHospital hospital;

    @Inject
    Clock clock;

    FinanceDashboard dashboard() {
        var today = hospital.today(clock.instant());
        var currency = hospital.settings().currency();
        var ages = ages(currency, today);
        var lately = billed(currency, today.minusDays(LATELY - 1L), today);
        var owed = ages.stream().map(AgedReceivable::total).reduce(Money.zero(currency), Money::plus);
        return new FinanceDashboard(
                today,
                currency,
                months(currency, today),
                ages,
                lately,
                days(owed, lately),
                deposits(currency),
                claims(today));
    }

    /**
     * Net receivables over the average billed a day, as HFMA defines net days in accounts receivable (MAP Keys,
     * https://www.hfma.org/MAP/mapkeys/). The average is of the last 90 days.
     */
    private static @Nullable BigDecimal days(Money owed, Money lately) {
        return lately.amount().signum() <= 0
                ? null
                : owed.amount().multiply(BigDecimal.valueOf(LATELY)).divide(lately.amount(), 1, RoundingMode.HALF_EVEN);
    }

    private Money deposits(String currency) {
        var sum = (BigDecimal) entities.createNativeQuery(
                        "select coalesce(-sum(e.amount), 0)" + ENTRIES + "and e.account = 'PATIENT_DEPOSIT'")
                .setParameter(1, currency)
                .getSingleResult();
        return Money.of(sum, currency);
    }

    private ClaimFigures claims(LocalDate today) {
        var row = (Object[]) entities.createNativeQuery("select answered, clean, decided, denied, paid, paid_days"
                        + " from claim_figures(cast(?1 as date), cast(?2 as date), ?3)")
                .setParameter(1, today.minusDays(LATELY - 1L).toString())
                .setParameter(2, today.toString())
                .setParameter(3, hospital.zone().getId())
                .getSingleResult();
        return new ClaimFigures(
                count(row[0]), count(row[1]), count(row[2]), count(row[3]), count(row[4]), count(row[5]));
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }

    private Money billed(String currency, LocalDate from, LocalDate to) {
        var sum = (BigDecimal) entities.createNativeQuery("select coalesce(sum(e.amount), 0)" + ENTRIES + "and " + OWED
                        + " and " + BILLED + " and t.posted_on between cast(?2 as date) and cast(?3 as date)")
                .setParameter(1, currency)
                .setParameter(2, from.toString())
                .setParameter(3, to.toString())
                .getSingleResult();
        return Money.of(sum, currency);
    }

    private List<FinanceMonth> months(String currency, LocalDate today) {
        var last = YearMonth.from(today);
        List<?> found = entities.createNativeQuery("select to_char(t.posted_on, 'YYYY-MM'),"
                        + " coalesce(sum(e.amount) filter (where " + BILLED + "), 0),"
                        + " coalesce(-sum(e.amount) filter (where " + COLLECTED + "), 0),"
                        + " coalesce(-sum(e.amount) filter (where " + WRITTEN_OFF + "), 0), sum(e.amount)" + ENTRIES
                        + "and " + OWED + " and t.posted_on between cast(?2 as date) and cast(?3 as date) group by 1")
                .setParameter(1, currency)
                .setParameter(2, last.minusMonths(MONTHS - 1L).atDay(1).toString())
                .setParameter(3, today.toString())
                .getResultList();
        var known = found.stream()
                .map(Object[].class::cast)
                .map(row -> month(row, currency))
                .collect(Collectors.toMap(FinanceMonth::month, month -> month));
        var nothing = Money.zero(currency);
        return IntStream.range(0, MONTHS)
                .mapToObj(n -> last.minusMonths(MONTHS - 1L - n))
                .map(month -> known.getOrDefault(month, new FinanceMonth(month, nothing, nothing, nothing, nothing)))
                .toList();
    }

    private static FinanceMonth month(Object[] row, String currency) {
        var billed = Money.of((BigDecimal) row[1], currency);
        var collected = Money.of((BigDecimal) row[2], currency);
        var writtenOff = Money.of((BigDecimal) row[3], currency);
        var change = Money.of((BigDecimal) row[4], currency);
        return new FinanceMonth(
                YearMonth.parse(String.valueOf(row[0])),
                billed,
                collected,
                writtenOff,
                billed.minus(collected).minus(writtenOff).minus(change));
    }

    private List<AgedReceivable> ages(String currency, LocalDate today) {
        List<?> found = entities.createNativeQuery("""
                        select o.account, case when o.owed < 0 then 'CREDIT'
                            when o.age <= 30 then 'UP_TO_30' when o.age <= 60 then 'UP_TO_60'
                            when o.age <= 90 then 'UP_TO_90' else 'OVER_90' end, sum(o.owed)
                        from (select e.account, e.invoice_id, sum(e.amount) owed, cast(?2 as date) - min(i.day) age
                            from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                            join (select x.invoice_id, min(y.posted_on) as day from ledger_entry x
                                join ledger_transaction y on y.id = x.transaction_id
                                where x.invoice_id is not null group by x.invoice_id) i on i.invoice_id = e.invoice_id
                            where t.currency = ?1 and e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')
                            group by e.account, e.invoice_id having sum(e.amount) <> 0) o group by 1, 2""")
                .setParameter(1, currency)
                .setParameter(2, today.toString())
                .getResultList();
        var sums = found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> (BigDecimal) row[2]));
        return Arrays.stream(ReceivableAge.values())
                .map(age -> new AgedReceivable(
                        age,
                        sum(sums, LedgerAccount.PATIENT_RECEIVABLE, age, currency),
                        sum(sums, LedgerAccount.INSURER_RECEIVABLE, age, currency)))
                .toList();
    }

    private static Money sum(Map<String, BigDecimal> sums, LedgerAccount account, ReceivableAge age, String currency) {
        return Money.of(sums.getOrDefault(account.name() + " " + age.name(), BigDecimal.ZERO), currency);
    }

    /** What was booked between two days, as it was booked; of very much, the first. */
    List<JournalLine> journal(LocalDate from, LocalDate to) {
        List<?> found = entities.createNativeQuery(
                        "select cast(t.posted_on as text), cast(t.id as text), t.kind, e.account,"
                                + " coalesce(cast(e.invoice_id as text), ''), e.amount" + ENTRIES
                                + "and t.posted_on between cast(?2 as date) and cast(?3 as date)"
                                + " order by t.posted_at, t.id, e.amount desc, e.id")
                .setParameter(1, hospital.settings().currency())
                .setParameter(2, from.toString())
                .setParameter(3, to.toString())
                .setMaxResults(MOST)
                .getResultList();
        var lines = new ArrayList<JournalLine>();
        for (var one : found) {
            var row = (Object[]) one;
            var amount = (BigDecimal) row[5];
            lines.add(new JournalLine(
                    LocalDate.parse(String.valueOf(row[0])),
                    String.valueOf(row[1]),
                    PostingKind.valueOf(String.valueOf(row[2])),
                    LedgerAccount.valueOf(String.valueOf(row[3])),
                    String.valueOf(row[4]),
                    amount.max(BigDecimal.ZERO),
                    amount.negate().max(BigDecimal.ZERO)));
        }
        return lines;
    }
}
