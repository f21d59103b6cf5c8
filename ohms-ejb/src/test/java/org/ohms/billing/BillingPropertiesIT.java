package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.COLLEAGUE;
import static org.ohms.billing.Office.invoice;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ohms.billing.charge.ChargeDesk;
import org.ohms.billing.charge.ChargeRow;
import org.ohms.billing.charge.DiscountDesk;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.payment.DepositDesk;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.RefundRow;
import org.ohms.billing.price.Discount;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** Whatever people do with bills, in whatever order and however often: the books balance, and every figure is theirs. */
@Label("Bills and the books")
class BillingPropertiesIT {
    private enum Deed {
        BILL,
        PAY,
        PAY_AGAIN,
        REFUND,
        APPROVE,
        CREDIT_A_LINE,
        CREDIT_ALL,
        WRITE_OFF,
        DEPOSIT,
        ALLOCATE,
        RELEASE,
        REFUND_DEPOSIT
    }

    private static final Set<Deed> DEPOSITS = EnumSet.of(Deed.ALLOCATE, Deed.RELEASE, Deed.REFUND_DEPOSIT);

    private record Step(Deed deed, int which, int cents) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 25_000))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(24);
    }

    /** What one invoice should come to, kept beside the books. */
    private static final class Expected {
        private final UUID id;
        private BigDecimal open = BigDecimal.ZERO;

        private Expected(UUID id, Money asked) {
            this.id = id;
            this.open = asked.amount();
        }
    }

    /** What one deposit should hold, kept beside the books. */
    private static final class Held {
        private final UUID id;
        private BigDecimal left;

        private Held(UUID id, BigDecimal amount) {
            this.id = id;
            this.left = amount;
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    @Label(
            "agree to the cent after charges, payments, deposits, allocations, refunds, credits and write-offs in any order")
    void agree(@ForAll("steps") List<Step> steps) {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var patient = Clinic.patient();
        var bills = new ArrayList<Expected>();
        var deposits = new ArrayList<Held>();
        for (var step : steps) {
            if (bills.isEmpty() || step.deed() == Deed.BILL) {
                var blood = Office.charge(patient, Office.BLOOD, 1 + step.which());
                var visit = Office.charge(patient, Office.VISIT, 1);
                discounted(patient, step, blood, visit);
                var draft = Office.draft(patient, blood, visit);
                Office.issue(draft);
                bills.add(new Expected(draft, invoice(draft).patientPart()));
            } else if (step.deed() == Deed.DEPOSIT) {
                var amount = BigDecimal.valueOf(step.cents(), 2);
                deposits.add(new Held(Office.deposit(patient, amount.toPlainString()), amount));
            } else if (deposits.isEmpty() || !DEPOSITS.contains(step.deed())) {
                play(step, bills.get(step.which() % bills.size()));
            } else {
                play(step, bills, deposits.get(step.cents() % deposits.size()));
            }
        }

        assertThat(Office.imbalance()).isZero();
        for (var deposit : deposits) {
            var row =
                    as(CLERK, () -> use(DepositDesk.class).deposit(deposit.id)).row();
            assertThat(row.held().amount()).isEqualByComparingTo(deposit.left);
            assertThat(row.left().isNegative()).isFalse();
            assertThat(row.left()).isEqualTo(row.held());
        }
        for (var bill : bills) {
            var details = invoice(bill.id);
            var figures = details.row().figures();
            assertThat(figures.open().amount()).isEqualByComparingTo(bill.open);
            assertThat(figures.open())
                    .isEqualTo(figures.total()
                            .minus(figures.credited())
                            .minus(figures.paid())
                            .plus(figures.refunded())
                            .minus(figures.writtenOff()));
            assertThat(figures.total()).isEqualTo(details.total());
            assertThat(details.entries().get(0).balance()).isEqualByComparingTo(bill.open);
        }
    }

    /** Something is taken off every second bill: percent of its charges, or an amount off them together. */
    private static void discounted(PatientId patient, Step step, UUID... charges) {
        if (step.which() % 2 == 0) {
            return;
        }
        var percent = step.which() % 4 == 1;
        as(
                CLERK,
                () -> use(DiscountDesk.class)
                        .give(
                                patient,
                                List.of(charges),
                                percent ? Discount.Kind.PERCENT : Discount.Kind.WHOLE,
                                BigDecimal.valueOf(1 + step.cents() % 10_000, 2),
                                "Test"));
        for (var row : as(CLERK, () -> use(ChargeDesk.class).open(patient)).stream()
                .filter(ChargeRow::isWaiting)
                .toList()) {
            as(COLLEAGUE, () -> use(DiscountDesk.class).agree(row.id(), row.version()));
        }
    }

    private static void play(Step step, List<Expected> bills, Held deposit) {
        var amount = BigDecimal.valueOf(step.cents(), 2);
        try {
            switch (step.deed()) {
                case ALLOCATE -> {
                    var bill = bills.get(step.which() % bills.size());
                    var attempt = UUID.randomUUID();
                    for (var again = 0; again < 2; again++) {
                        as(CLERK, () -> {
                            use(DepositDesk.class).allocate(deposit.id, attempt, Map.of(bill.id, amount));
                            return null;
                        });
                    }
                    bill.open = bill.open.subtract(amount);
                    deposit.left = deposit.left.subtract(amount);
                }
                case RELEASE -> {
                    var made = as(CLERK, () -> use(DepositDesk.class).deposit(deposit.id))
                            .allocations();
                    if (!made.isEmpty()) {
                        var one = made.get(step.which() % made.size());
                        as(CLERK, () -> use(DepositDesk.class).release(one.id()));
                        bills.stream()
                                .filter(bill -> bill.id.equals(one.invoice()))
                                .forEach(bill ->
                                        bill.open = bill.open.add(one.amount().amount()));
                        deposit.left = deposit.left.add(one.amount().amount());
                    }
                }
                case REFUND_DEPOSIT -> {
                    var refund = as(CLERK, () -> use(RefundDesk.class).refund(deposit.id, amount, "Test"));
                    if (as(COLLEAGUE, () -> use(RefundDesk.class).waiting()).stream()
                            .anyMatch(row -> row.id().equals(refund))) {
                        as(COLLEAGUE, () -> use(RefundDesk.class).approve(refund));
                    }
                    deposit.left = deposit.left.subtract(amount);
                }
                default -> throw new IllegalStateException("is played elsewhere");
            }
        } catch (DomainException refused) {
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED);
        }
    }

    private static void play(Step step, Expected bill) {
        var amount = BigDecimal.valueOf(step.cents(), 2);
        try {
            switch (step.deed()) {
                case PAY -> {
                    Office.pay(bill.id, amount.toPlainString());
                    bill.open = bill.open.subtract(amount);
                }
                case PAY_AGAIN -> {
                    var wanted = Office.transfer(bill.id, amount.toPlainString());
                    as(CLERK, () -> use(PaymentDesk.class).take(wanted));
                    bill.open = bill.open.subtract(amount);
                    as(CLERK, () -> use(PaymentDesk.class).take(wanted));
                }
                case REFUND -> {
                    var payments = as(CLERK, () -> use(PaymentDesk.class).of(bill.id));
                    if (!payments.isEmpty()) {
                        var payment = payments.get(step.which() % payments.size());
                        var refund = as(CLERK, () -> use(RefundDesk.class).refund(payment.id(), amount, "Test"));
                        if (as(CLERK, () -> use(RefundDesk.class).of(bill.id)).stream()
                                .anyMatch(row -> row.id().equals(refund) && !row.isWaiting())) {
                            bill.open = bill.open.add(amount);
                        }
                    }
                }
                case APPROVE -> {
                    for (var row : as(CLERK, () -> use(RefundDesk.class).of(bill.id)).stream()
                            .filter(RefundRow::isWaiting)
                            .toList()) {
                        as(COLLEAGUE, () -> use(RefundDesk.class).approve(row.id()));
                        bill.open = bill.open.add(row.amount().amount());
                    }
                }
                case CREDIT_A_LINE -> {
                    var lines = invoice(bill.id).lines();
                    var line = lines.get(step.which() % lines.size());
                    as(CLERK, () -> use(InvoiceCorrecting.class).credit(bill.id, List.of(line.id()), "Test", false));
                    bill.open = bill.open.subtract(line.patientPart().amount());
                }
                case CREDIT_ALL -> {
                    var left = invoice(bill.id).lines().stream()
                            .filter(line -> !line.credited())
                            .map(InvoiceLineRow::patientPart)
                            .map(Money::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    as(CLERK, () -> use(InvoiceCorrecting.class).credit(bill.id, null, "Test", false));
                    bill.open = bill.open.subtract(left);
                }
                case WRITE_OFF -> {
                    as(CLERK, () -> use(InvoiceCorrecting.class).writeOff(bill.id, "Test"));
                    bill.open = BigDecimal.ZERO;
                }
                case ALLOCATE, RELEASE, REFUND_DEPOSIT -> {
                    // there is no deposit yet
                }
                case BILL, DEPOSIT -> throw new IllegalStateException("is played elsewhere");
            }
        } catch (DomainException refused) {
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED);
        }
    }
}
