package org.ohms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.Office.CLERK;
import static org.ohms.billing.Office.COLLEAGUE;
import static org.ohms.billing.Office.invoice;
import static org.ohms.testing.Hospital.as;
import static org.ohms.testing.Hospital.use;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ohms.billing.invoice.InvoiceCorrecting;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.payment.PaymentDesk;
import org.ohms.billing.payment.RefundDesk;
import org.ohms.billing.payment.RefundRow;
import org.ohms.scheduling.Clinic;
import org.ohms.shared.error.DomainException;
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
        WRITE_OFF
    }

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

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    @Label("agree to the cent after charges, payments, refunds, credits and write-offs in any order, with repeats")
    void agree(@ForAll("steps") List<Step> steps) {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var patient = Clinic.patient();
        var bills = new ArrayList<Expected>();
        for (var step : steps) {
            if (bills.isEmpty() || step.deed() == Deed.BILL) {
                var draft = Office.draft(
                        patient,
                        Office.charge(patient, Office.BLOOD, 1 + step.which()),
                        Office.charge(patient, Office.VISIT, 1));
                Office.issue(draft);
                bills.add(new Expected(draft, invoice(draft).patientPart()));
            } else {
                play(step, bills.get(step.which() % bills.size()));
            }
        }

        assertThat(Office.imbalance()).isZero();
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
                case BILL -> throw new IllegalStateException("is played elsewhere");
            }
        } catch (DomainException refused) {
            assertThat(refused.kind()).isEqualTo(DomainException.Kind.REFUSED);
        }
    }
}
