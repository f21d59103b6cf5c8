package org.ohms.billing.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ohms.billing.PayerSays.advice;
import static org.ohms.billing.PayerSays.receive;
import static org.ohms.billing.PayerSays.trace;

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
import org.jspecify.annotations.Nullable;
import org.ohms.billing.Insurers;
import org.ohms.billing.Office;
import org.ohms.billing.PayerSays;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.shared.money.Money;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestClock;

/** Whatever payers say, how often and in whatever order: the books balance, and every invoice is what its entries are. */
@Label("Remittances and the books")
class RemittancePropertiesIT {
    private static final int TOTAL = 18_000;

    private enum Deed {
        PAY,
        DENY,
        SAME_FILE,
        SAME_NUMBER,
        TAKE_BACK,
        TAKE_BACK_AND_PAY,
        DOES_NOT_BALANCE
    }

    /** What is paid and what is left to the patient, in cents; the rest is nobody's. */
    private record Step(Deed deed, int which, int paid, int left) {
        int nobodys() {
            return TOTAL - paid - left;
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, TOTAL),
                        Arbitraries.integers().between(0, TOTAL))
                .as((deed, which, paid, left) -> new Step(deed, which, paid, Math.min(left, TOTAL - paid)))
                .list()
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    /** What should stand in the books for one claim, kept beside them. */
    private static final class Expected {
        private final ClaimRow claim;
        private final Money patientPart;
        private @Nullable Step answer;
        private int insurerPaid;

        private Expected(ClaimRow claim) {
            this.claim = claim;
            this.patientPart = Office.invoice(claim.invoice()).row().figures().patientPart();
        }

        private List<String> paying(Step step) {
            var lines = new ArrayList<String>();
            lines.add("CLP*" + claim.number() + "*1*180*" + money(step.paid()) + "*" + money(step.left()) + "*12*9");
            reason(lines, "PR*3", step.left());
            reason(lines, "CO*45", step.nobodys());
            return lines;
        }

        private List<String> takingBack(Step before) {
            var lines = new ArrayList<String>();
            lines.add("CLP*" + claim.number() + "*22*-180*" + money(-before.paid()) + "*" + money(-before.left())
                    + "*12*9");
            if (before.deed() == Deed.DENY) {
                reason(lines, "CO*16", -TOTAL);
            } else {
                reason(lines, "PR*3", -before.left());
                reason(lines, "CO*45", -before.nobodys());
            }
            return lines;
        }

        private static void reason(List<String> lines, String why, int cents) {
            if (cents != 0) {
                lines.add("CAS*" + why + "*" + money(cents));
            }
        }

        private void answered(Step step) {
            if (answer == null) {
                answer = step;
                insurerPaid += step.paid();
            }
        }

        private void takenBack() {
            if (answer != null) {
                insurerPaid -= answer.paid();
                answer = null;
            }
        }
    }

    private static String money(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static byte[] file(String trace, int cents, List<String> lines) {
        return advice(trace, money(cents), lines.toArray(String[]::new));
    }

    private static Expected claimed() {
        var patient = PayerSays.patient();
        var plan = PayerSays.agreed("20");
        Insurers.cover(patient, Insurers.card(Insurers.payerOf(plan), plan, 1, "M" + UUID.randomUUID()));
        return new Expected(PayerSays.sent(patient));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    @Label("agree to the cent, with repeats, second answers and money taken back")
    void agree(@ForAll("steps") List<Step> steps) {
        Hospital.clockAt(TestClock.MONDAY_8AM);
        var claims = List.of(claimed(), claimed());
        byte @Nullable [] last = null;
        var lastTrace = "";
        for (var step : steps) {
            var one = claims.get(step.which());
            switch (step.deed()) {
                case PAY -> {
                    lastTrace = trace();
                    last = file(lastTrace, step.paid(), one.paying(step));
                    posted(last);
                    one.answered(step);
                }
                case DENY -> {
                    posted(file(trace(), 0, List.of("CLP*" + one.claim.number() + "*4*180*0*0*12*9", "CAS*CO*16*180")));
                    one.answered(new Step(Deed.DENY, step.which(), 0, 0));
                }
                case SAME_FILE -> {
                    if (last != null) {
                        assertThat(receive(last).file().known()).isTrue();
                    }
                }
                case SAME_NUMBER -> {
                    if (last != null) {
                        assertThat(receive(file(lastTrace, step.paid(), one.paying(step)))
                                        .remittances())
                                .extracting(RemittanceRow::state)
                                .containsExactly(RemittanceState.REPEATED);
                    }
                }
                case TAKE_BACK -> {
                    var before = one.answer == null ? step : one.answer;
                    var lines = new ArrayList<>(one.takingBack(before));
                    if (before.paid() != 0) {
                        // what is taken back is not asked for now, but kept back from the next payment
                        lines.add("PLB*1234567893*20261231*FB:NEXT*" + money(-before.paid()));
                    }
                    posted(file(trace(), 0, lines));
                    one.takenBack();
                }
                case TAKE_BACK_AND_PAY -> {
                    if (one.answer != null && one.answer.paid() <= step.paid()) {
                        var lines = new ArrayList<>(one.takingBack(one.answer));
                        lines.addAll(one.paying(step));
                        posted(file(trace(), step.paid() - one.answer.paid(), lines));
                        one.takenBack();
                        one.answered(step);
                    }
                }
                case DOES_NOT_BALANCE ->
                    assertThat(receive(file(trace(), step.paid() + 1, one.paying(step)))
                                    .remittances())
                            .extracting(RemittanceRow::state)
                            .containsExactly(RemittanceState.HELD);
            }
        }

        assertThat(Office.imbalance()).isZero();
        claims.forEach(RemittancePropertiesIT::agrees);
    }

    private static void posted(byte[] file) {
        assertThat(receive(file).remittances())
                .extracting(RemittanceRow::state)
                .containsExactly(RemittanceState.POSTED);
    }

    private static void agrees(Expected one) {
        var details = Office.invoice(one.claim.invoice());
        var figures = details.row().figures();
        assertThat(figures.insurerPaid().amount()).isEqualByComparingTo(money(one.insurerPaid));
        assertThat(figures.open())
                .isEqualTo(figures.total()
                        .minus(figures.insurerPaid())
                        .minus(figures.insurerOpen())
                        .minus(figures.writtenOff()));
        assertThat(details.entries().get(0).balance())
                .isEqualByComparingTo(figures.open().amount());
        assertThat(PayerSays.claim(one.claim.id()).paid().amount()).isEqualByComparingTo(money(one.insurerPaid));
        var answer = one.answer;
        if (answer == null || answer.deed() == Deed.DENY) {
            assertThat(figures.open()).isEqualTo(one.patientPart);
            assertThat(figures.writtenOff().isZero()).isTrue();
        } else {
            assertThat(figures.open().amount()).isEqualByComparingTo(money(answer.left()));
            assertThat(figures.writtenOff().amount()).isEqualByComparingTo(money(answer.nobodys()));
            assertThat(figures.insurerOpen().isZero()).isTrue();
        }
    }
}
