package org.ohms.billing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import jakarta.ejb.EJBAccessException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ohms.billing.Office;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.compliance.hospital.KnownHospital;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** Whatever was billed and paid, on whatever day: the dashboard says what the books say. */
@Label("The dashboard of money")
class FinancePropertiesIT {
    private enum Deed {
        BILL,
        PAY,
        REFUND,
        CREDIT,
        WRITE_OFF,
        USE_DEPOSIT
    }

    private record Step(Deed deed, int which, int cents, int days) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 20_000),
                        Arbitraries.integers().between(0, 25))
                .as(Step::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(16);
    }

    private static FinanceDashboard dashboard() {
        return as(CLERK, () -> use(FinanceDesk.class).dashboard());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    @Label("adds up to the books: by month, by age, altogether and in days")
    void agrees(@ForAll("steps") List<Step> steps) {
        Hospital.clockAt(TestClock.MONDAY_8AM.plus(Duration.ofDays(400)));
        var before = dashboard();
        var patient = Clinic.patient();
        var bills = new ArrayList<UUID>();
        var expected = BigDecimal.ZERO;
        for (var step : steps) {
            Hospital.clock().pass(Duration.ofDays(step.days()));
            if (bills.isEmpty() || step.deed() == Deed.BILL) {
                bills.add(Office.issued(patient));
                expected = expected.add(new BigDecimal("180"));
            } else {
                expected = expected.add(play(step, bills.get(step.which() % bills.size())));
            }
        }
        var after = dashboard();

        var currency = use(KnownHospital.class).settings().currency();
        assertThat(after.receivable().minus(before.receivable()).amount()).isEqualByComparingTo(expected);
        assertThat(after.patients().amount()).isEqualByComparingTo(balance("PATIENT_RECEIVABLE", currency));
        assertThat(after.insurers().amount()).isEqualByComparingTo(balance("INSURER_RECEIVABLE", currency));
        assertThat(after.deposits().amount())
                .isEqualByComparingTo(balance("PATIENT_DEPOSIT", currency).negate());
        for (var row : after.ages()) {
            assertThat(row.total().isNegative())
                    .as(row.age().name())
                    .isEqualTo(row.age() == ReceivableAge.CREDIT && !row.total().isZero());
        }
        assertThat(after.months()).hasSize(12);
        for (var month : after.months()) {
            assertThat(month.other().isZero()).as(month.month().toString()).isTrue();
        }
        var lately = after.billedLately();
        if (lately.amount().signum() > 0) {
            assertThat(after.days())
                    .isEqualByComparingTo(after.receivable()
                            .amount()
                            .multiply(BigDecimal.valueOf(90))
                            .divide(lately.amount(), 1, RoundingMode.HALF_EVEN));
        } else {
            assertThat(after.days()).isNull();
        }
        var journal =
                as(CLERK, () -> use(FinanceDesk.class).journal(after.today().minusDays(360), after.today()));
        assertThat(journal.stream().map(JournalLine::debit).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        journal.stream().map(JournalLine::credit).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal balance(String account, String currency) {
        return Hospital.asSystem(() -> (BigDecimal) use(jakarta.persistence.EntityManager.class)
                .createNativeQuery("select coalesce(sum(e.amount), 0) from ledger_entry e join ledger_transaction t"
                        + " on t.id = e.transaction_id where e.account = ?1 and t.currency = ?2")
                .setParameter(1, account)
                .setParameter(2, currency)
                .getSingleResult());
    }

    /** How much more is owed after it. */
    private static BigDecimal play(Step step, UUID bill) {
        var amount = BigDecimal.valueOf(step.cents(), 2);
        var open = Office.invoice(bill).row().figures().open();
        try {
            switch (step.deed()) {
                case PAY -> Office.pay(bill, amount.toPlainString());
                case REFUND -> {
                    var payments = as(CLERK, () -> use(PaymentDesk.class).of(bill));
                    if (!payments.isEmpty()) {
                        as(
                                CLERK,
                                () -> use(RefundDesk.class)
                                        .refund(payments.get(0).id(), amount, "Test"));
                    }
                }
                case CREDIT -> as(CLERK, () -> use(InvoiceCorrecting.class).credit(bill, null, "Test", false));
                case WRITE_OFF -> as(CLERK, () -> use(InvoiceCorrecting.class).writeOff(bill, "Test"));
                case USE_DEPOSIT -> {
                    var deposit = Office.deposit(Office.invoice(bill).row().patient(), amount.toPlainString());
                    as(CLERK, () -> {
                        use(DepositDesk.class)
                                .allocate(deposit, UUID.randomUUID(), Map.of(bill, amount.min(open.amount())));
                        return null;
                    });
                }
                case BILL -> throw new IllegalStateException("is played elsewhere");
            }
        } catch (DomainException refused) {
            return BigDecimal.ZERO;
        }
        Money now = Office.invoice(bill).row().figures().open();
        return now.minus(open).amount();
    }

    @Example
    @Label("is for those who answer for the books, and a journal needs two days in their order")
    void guarded() {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        assertThatThrownBy(() -> as(
                        Hospital.staff("invoice.read", "payment.take"),
                        () -> use(FinanceDesk.class).dashboard()))
                .isInstanceOf(EJBAccessException.class);
        var today = dashboard().today();
        assertThat(Office.refused(CLERK, () -> use(FinanceDesk.class).journal(null, null)))
                .containsExactly("common.required", "common.required");
        assertThat(Office.refused(CLERK, () -> use(FinanceDesk.class).journal(today, today.minusDays(1))))
                .containsExactly("common.out-of-range");
        var auditor =
                as(Hospital.staff("ledger.read"), () -> use(FinanceDesk.class).dashboard());
        assertThat(auditor.receivable()).isEqualTo(dashboard().receivable());
    }
}
