package org.ohms.shared.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount in a currency, kept to four decimals and rounded half to even to the currency's own decimals only by
 * {@link #timesRounded}. Amounts of two currencies never mix.
 */
@Embeddable
public class Money {
    private static final int KEPT_DECIMALS = 4;

    @Column(name = "amount", precision = 19, scale = KEPT_DECIMALS)
    private BigDecimal amount;

    @Column(name = "currency", length = 3)
    private String currency;

    @SuppressWarnings("NullAway")
    protected Money() {}

    private Money(BigDecimal amount, String currency) {
        this.amount = amount.setScale(KEPT_DECIMALS, RoundingMode.HALF_EVEN);
        this.currency = currency;
    }

    /** @throws IllegalArgumentException when the currency is not an ISO 4217 code */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency).getCurrencyCode());
    }

    public static Money zero(String currency) {
        return of(BigDecimal.ZERO, currency);
    }

    public BigDecimal amount() {
        return amount;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The amount as it is paid: half to even, to the decimals of the currency. */
    public Money rounded() {
        return timesRounded(BigDecimal.ONE);
    }

    /**
     * So many times the amount, as it is paid: the exact product, rounded once, half to even. The only place that rounds;
     * a product that is kept to four decimals first and rounded after would be rounded twice.
     */
    public Money timesRounded(BigDecimal factor) {
        return new Money(
                amount.multiply(factor).setScale(currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                currency);
    }

    /**
     * Splits the rounded amount into parts that differ by one smallest coin at most and sum up to it exactly; the
     * first parts get the remainder.
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be 1 or more");
        }
        var decimals = currency().getDefaultFractionDigits();
        var coins = rounded().amount.movePointRight(decimals).toBigIntegerExact();
        var shares = coins.divideAndRemainder(java.math.BigInteger.valueOf(parts));
        var extra = shares[1].abs().intValueExact();
        var result = new ArrayList<Money>(parts);
        for (var i = 0; i < parts; i++) {
            var share = i < extra ? shares[0].add(java.math.BigInteger.valueOf(shares[1].signum())) : shares[0];
            result.add(new Money(new BigDecimal(share).movePointLeft(decimals), currency));
        }
        return List.copyOf(result);
    }

    /**
     * Splits the rounded amount by weights that are rounded amounts of the same currency: the parts sum up to it exactly,
     * and none is more than its weight as long as the amount is not more than all of them.
     *
     * @throws IllegalArgumentException when no weight is above zero
     */
    public List<Money> split(List<Money> weights) {
        var all = weights.stream().map(this::sameCurrency).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0 || weights.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("weights must not be negative, and some above zero");
        }
        var whole = rounded();
        var decimals = currency().getDefaultFractionDigits();
        var result = new ArrayList<Money>(weights.size());
        var weighed = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        for (var weight : weights) {
            weighed = weighed.add(weight.amount);
            var upToHere = whole.amount.multiply(weighed).divide(all, decimals, RoundingMode.FLOOR);
            result.add(new Money(upToHere.subtract(given), currency));
            given = upToHere;
        }
        return List.copyOf(result);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** As documents for people and for programs write it: as it is paid, with the code of its currency, {@code 12.50 USD}. */
    public String written() {
        return rounded()
                        .amount()
                        .setScale(currency().getDefaultFractionDigits())
                        .toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && amount.equals(that.amount) && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
