package org.ohms.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void roundsHalfToEven() {
        assertThat(Money.of(new BigDecimal("0.125"), "USD").rounded())
                .isEqualTo(Money.of(new BigDecimal("0.12"), "USD"));
        assertThat(Money.of(new BigDecimal("0.135"), "USD").rounded())
                .isEqualTo(Money.of(new BigDecimal("0.14"), "USD"));
        assertThat(Money.of(new BigDecimal("1.5"), "JPY").rounded()).isEqualTo(Money.of(new BigDecimal("2"), "JPY"));
    }

    @Test
    void neverMixesCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("USD").plus(Money.zero("EUR")));
    }

    @Property
    void splitsWithoutLosingACoin(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long cents,
            @ForAll @IntRange(min = 1, max = 40) int parts) {
        var whole = Money.of(BigDecimal.valueOf(cents, 2), "USD");

        var split = whole.split(parts);

        assertThat(split).hasSize(parts);
        assertThat(split.stream().reduce(Money.zero("USD"), Money::plus)).isEqualTo(whole);
        var least = split.stream().map(Money::amount).min(BigDecimal::compareTo).orElseThrow();
        var most = split.stream().map(Money::amount).max(BigDecimal::compareTo).orElseThrow();
        assertThat(most.subtract(least)).isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Property
    void splitsByWeightsExactlyAndNeverAboveAWeight(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> weights,
            @ForAll @IntRange(min = 0, max = 10_000) int share) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));
        var parts = weights.stream()
                .map(weight -> Money.of(BigDecimal.valueOf(weight, 2), "USD"))
                .toList();
        var whole = parts.stream().reduce(Money.zero("USD"), Money::plus).timesRounded(BigDecimal.valueOf(share, 4));

        var split = whole.split(parts);

        assertThat(split.stream().reduce(Money.zero("USD"), Money::plus)).isEqualTo(whole);
        for (var i = 0; i < parts.size(); i++) {
            assertThat(split.get(i)).isEqualTo(split.get(i).rounded());
            assertThat(split.get(i).isNegative()).isFalse();
            assertThat(parts.get(i).minus(split.get(i)).isNegative()).isFalse();
        }
    }
}
