package org.ohms.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ohms.shared.money.Money;

class LineAmountsTest {
    private static LineAmounts line(String price, String currency, String quantity, String tax) {
        return LineAmounts.of(Money.of(new BigDecimal(price), currency), new BigDecimal(quantity), new BigDecimal(tax));
    }

    @ParameterizedTest(name = "{2} times {0} {1} with {3} percent is {4} and {5}")
    @CsvSource(textBlock = """
                    180,     USD, 1,         0,        180,       0
                    33.33,   USD, 3,         7.5,      99.99,     7.50
                    0.3333,  USD, 14,        7.5,      4.67,      0.35
                    0.01,    USD, 0.5,       0,        0.00,      0
                    0.01,    USD, 1.5,       0,        0.02,      0
                    0.05,    USD, 2.5,       0,        0.12,      0
                    0.0001,  USD, 0.0001,    100,      0,         0
                    0.0001,  USD, 99999.9999, 0,       10.00,     0
                    0.4501,  USD, 0.2999,    0,        0.13,      0
                    1.00,    USD, 1,         13.49996, 1.00,      0.13
                    1.00,    USD, 1,         14.5,     1.00,      0.14
                    15,      JPY, 0.1,       10,       2,         0
                    1.2345,  KWD, 2,         5,        2.469,     0.123
                    99999999.99, USD, 99999.9999, 0,   9999999989000.00, 0""")
    void roundsNetAndTaxOnceEach(
            String price, String currency, String quantity, String tax, BigDecimal net, BigDecimal taxes) {
        var amounts = line(price, currency, quantity, tax);

        assertThat(amounts.net().amount()).isEqualByComparingTo(net);
        assertThat(amounts.tax().amount()).isEqualByComparingTo(taxes);
        assertThat(amounts.total().amount()).isEqualByComparingTo(net.add(taxes));
    }

    /** 0.0333 times 4.0539 is 0.13499487; kept to four decimals first it would be 0.1350, and 0.14 in the end. */
    @ParameterizedTest
    @CsvSource({"0.0333, 4.0539, 0.13", "0.0667, 2.0239, 0.13", "0.0333, 4.0541, 0.14"})
    void doesNotRoundWhatWasRounded(String price, String quantity, BigDecimal net) {
        assertThat(line(price, "USD", quantity, "0").net().amount()).isEqualByComparingTo(net);
    }

    @Property
    void isNeverMoreThanHalfACoinOff(
            @ForAll @LongRange(min = 0, max = 100_000_000) long price,
            @ForAll @LongRange(min = 1, max = 999_999_999) long quantity) {
        var exact = BigDecimal.valueOf(price, 4).multiply(BigDecimal.valueOf(quantity, 4));

        var net = LineAmounts.of(
                        Money.of(BigDecimal.valueOf(price, 4), "USD"), BigDecimal.valueOf(quantity, 4), BigDecimal.ZERO)
                .net();

        assertThat(net.amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(net).isEqualTo(net.rounded());
    }
}
