package org.ohms.billing.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.billing.contract.ServiceRow;
import org.ohms.billing.contract.TermRow;
import org.ohms.shared.money.Money;

class ShareCalculatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static Money cents(long cents) {
        return Money.of(BigDecimal.valueOf(cents, 2), "USD");
    }

    private static TermRow terms(
            String percent,
            Money copay,
            String coinsurance,
            Money deductible,
            @Nullable Money most,
            ServiceRow... own) {
        return new TermRow(
                new UUID(0, 1),
                new UUID(0, 2),
                DAY.withDayOfYear(1),
                null,
                0,
                new BigDecimal(percent),
                copay,
                new BigDecimal(coinsurance),
                deductible,
                most,
                List.of(own),
                1);
    }

    private static SharedLine line(String code, Money total) {
        return new SharedLine(UUID.randomUUID(), UUID.randomUUID(), DAY, code, total, total);
    }

    private static List<Share> shares(TermRow terms, SharedLine... lines) {
        return new ShareCalculator(terms, new LeftToPay(terms.deductible(), terms.most(), Set.of())).of(List.of(lines));
    }

    @Test
    @DisplayName(
            "takes the copay of the day once, then the deductible, then a percentage of the rest of what was agreed")
    void inOrder() {
        var terms = terms("80", dollars("25"), "20", dollars("50"), null);

        var shares = shares(terms, line("A", dollars("100")), line("B", dollars("100")));

        var first = shares.get(0);
        assertThat(first.allowed()).isEqualTo(dollars("80"));
        assertThat(first.copay()).isEqualTo(dollars("25"));
        assertThat(first.deductible()).isEqualTo(dollars("50"));
        assertThat(first.coinsurance()).isEqualTo(dollars("1"));
        assertThat(first.insurerPart()).isEqualTo(dollars("24"));
        var second = shares.get(1);
        assertThat(second.copay().isZero()).isTrue();
        assertThat(second.deductible().isZero()).isTrue();
        assertThat(second.coinsurance()).isEqualTo(dollars("16"));
        assertThat(second.insurerPart()).isEqualTo(dollars("84"));
    }

    @Test
    @DisplayName(
            "leaves to the patient what is not covered, and takes no more than its own copay for a service that has one")
    void services() {
        var terms = terms(
                "100",
                dollars("0"),
                "50",
                dollars("500"),
                dollars("1000"),
                new ServiceRow("COSMETIC", false, false, null),
                new ServiceRow("FLU", true, true, dollars("10")));

        var shares = shares(terms, line("COSMETIC", dollars("300")), line("FLU", dollars("35")));

        assertThat(shares.get(0).notCovered()).isEqualTo(dollars("300"));
        assertThat(shares.get(0).insurerPart().isZero()).isTrue();
        assertThat(shares.get(0).needsAuthorisation()).isFalse();
        assertThat(shares.get(1).patientPart()).isEqualTo(dollars("10"));
        assertThat(shares.get(1).needsAuthorisation()).isTrue();
    }

    @Test
    @DisplayName("stops at what a patient pays at most in a year")
    void most() {
        var terms = terms("100", dollars("20"), "10", dollars("100"), dollars("110"));

        var shares = shares(terms, line("A", dollars("90")), line("B", dollars("90")));

        assertThat(shares.get(0).patientPart()).isEqualTo(dollars("90"));
        assertThat(shares.get(1).deductible()).isEqualTo(dollars("20"));
        assertThat(shares.get(1).patientPart()).isEqualTo(dollars("20"));
        assertThat(shares.get(1).insurerPart()).isEqualTo(dollars("70"));
    }

    @Provide
    Arbitrary<TermRow> anyTerms() {
        var amounts = Arbitraries.longs().between(0, 300_00);
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.0001"), new BigDecimal("100"))
                                .ofScale(4),
                        amounts,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("100"))
                                .ofScale(4),
                        amounts,
                        amounts.injectNull(0.3),
                        amounts.injectNull(0.5))
                .as((percent, copay, coinsurance, deductible, most, own) -> terms(
                        percent.toPlainString(),
                        cents(copay),
                        coinsurance.toPlainString(),
                        cents(deductible),
                        most == null ? null : cents(most),
                        new ServiceRow("NOT", false, false, null),
                        new ServiceRow("OWN", true, false, own == null ? null : cents(own))));
    }

    @Provide
    Arbitrary<List<SharedLine>> anyLines() {
        return Combinators.combine(
                        Arbitraries.of("NOT", "OWN", "ANY"),
                        Arbitraries.longs().between(0, 500_00),
                        Arbitraries.longs().between(0, 500_00),
                        Arbitraries.integers().between(0, 2))
                .as((code, total, agreed, days) -> new SharedLine(
                        UUID.randomUUID(), UUID.randomUUID(), DAY.plusDays(days), code, cents(total), cents(agreed)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void isTheWholeToTheCent(@ForAll("anyTerms") TermRow terms, @ForAll("anyLines") List<SharedLine> lines) {
        var shares = new ShareCalculator(terms, new LeftToPay(terms.deductible(), terms.most(), Set.of())).of(lines);

        var deductible = Money.zero("USD");
        var paid = Money.zero("USD");
        var days = new ArrayList<LocalDate>();
        for (var i = 0; i < lines.size(); i++) {
            var share = shares.get(i);
            assertThat(share.patientPart().plus(share.insurerPart()))
                    .isEqualTo(lines.get(i).total());
            assertThat(share.patientPart()).isEqualTo(share.patientPart().rounded());
            assertThat(share.patientPart().isNegative()).isFalse();
            assertThat(share.insurerPart().isNegative()).isFalse();
            deductible = deductible.plus(share.deductible());
            paid = paid.plus(share.patientPart()).minus(share.notCovered());
            if (!share.copay().isZero() && lines.get(i).code().equals("ANY")) {
                days.add(lines.get(i).day());
            }
        }
        assertThat(terms.deductible().minus(deductible).isNegative()).isFalse();
        assertThat(days).doesNotHaveDuplicates();
        var most = terms.most();
        if (most != null) {
            assertThat(most.minus(paid).isNegative()).isFalse();
        }
    }
}
