package org.ohms.pharmacy.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
    private static Forecast of(String used, String reorderAt, String available, int leadDays, String pack) {
        return new Forecast(
                new BigDecimal(used),
                new BigDecimal(reorderAt),
                new BigDecimal(available),
                leadDays,
                new BigDecimal(pack));
    }

    @ParameterizedTest(name = "{0} used, reorder at {1}, {2} there, {3} days, packs of {4}: {5}")
    @CsvSource(textBlock = """
                    0,   100, 101,      3,  100, 0
                    280, 100, 101,      3,  100, 0
                    0,   100, 100,      3,  100, 100
                    0,   100, 40,       3,  20,  60
                    0,   100, 41,       3,  20,  60
                    280, 100, 40,       3,  1,   230
                    280, 100, 40,       3,  100, 300
                    280, 100, 40,       0,  1,   200
                    281, 100, 40,       0,  1,   201
                    1,   0,   0,        0,  1,   1
                    0,   0,   0,        0,  30,  30
                    14,  0.5, 0.25,     14, 0.5, 14.5
                    -5,  10,  0,        3,  1,   10""")
    void ordersWhatIsMissingInWholePacks(
            String used, String reorderAt, String available, int leadDays, String pack, BigDecimal quantity) {
        assertThat(of(used, reorderAt, available, leadDays, pack).quantity()).isEqualByComparingTo(quantity);
    }

    @Property
    void isEnoughAndNotAPackTooMuch(
            @ForAll @IntRange(max = 5_000) int used,
            @ForAll @IntRange(max = 500) int reorderAt,
            @ForAll @IntRange(max = 500) int available,
            @ForAll @IntRange(max = 90) int leadDays,
            @ForAll @IntRange(min = 1, max = 500) int pack) {
        var forecast = new Forecast(
                BigDecimal.valueOf(used),
                BigDecimal.valueOf(reorderAt),
                BigDecimal.valueOf(available),
                leadDays,
                BigDecimal.valueOf(pack));

        var quantity = forecast.quantity().intValueExact();

        if (available > reorderAt) {
            assertThat(quantity).isZero();
            return;
        }
        assertThat(quantity % pack).isZero();
        var days = leadDays + 14;
        assertThat((available + quantity) * 28L).isGreaterThanOrEqualTo(reorderAt * 28L + (long) used * days);
        if (quantity > pack) {
            assertThat((available + quantity - pack) * 28L).isLessThan(reorderAt * 28L + (long) used * days);
        }
    }
}
