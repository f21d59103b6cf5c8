package org.ohms.billing.payment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** Amounts as people at a desk give them: above zero, and no finer than the currency. */
final class DeskAmounts {
    /** More than this is no amount that anybody hands over at a desk. */
    static final BigDecimal MOST = new BigDecimal("1000000");

    private static final String FIELD = "amount";

    private DeskAmounts() {}

    /** @param most in the currency that is wanted; named to whoever asks for nothing or less */
    static Money read(@Nullable BigDecimal given, Money most, Refusals refusals) {
        return read(given, most, false, refusals);
    }

    /** The same, and no more than the most. */
    static Money readAtMost(@Nullable BigDecimal given, Money most, Refusals refusals) {
        return read(given, most, true, refusals);
    }

    private static Money read(@Nullable BigDecimal given, Money most, boolean capped, Refusals refusals) {
        refusals.when(given == null, Refusal.of(CommonRefusal.REQUIRED).at(FIELD));
        refusals.when(
                given != null && (given.signum() <= 0 || capped && given.compareTo(most.amount()) > 0),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at(FIELD)
                        .with("min", "0.01")
                        .with("max", plain(most)));
        var money = Money.of(
                given == null ? BigDecimal.ZERO : given, most.currency().getCurrencyCode());
        refusals.when(
                given != null && (money.amount().compareTo(given) != 0 || !money.equals(money.rounded())),
                Refusal.of(PaymentRefusal.TOO_FINE)
                        .at(FIELD)
                        .with("decimals", most.currency().getDefaultFractionDigits()));
        return money;
    }

    /** @throws DomainException REFUSED when nothing is open, or less than the amount */
    static void insistOnOpen(Money open, Money amount) {
        if (open.amount().signum() <= 0) {
            throw DomainException.refused(PaymentRefusal.PAID_ALREADY);
        }
        if (open.minus(amount).isNegative()) {
            throw new DomainException(
                    DomainException.Kind.REFUSED,
                    List.of(Refusal.of(PaymentRefusal.ABOVE_OPEN).at(FIELD).with("open", plain(open))));
        }
    }

    private static String plain(Money amount) {
        return amount.rounded().amount().stripTrailingZeros().toPlainString();
    }
}
