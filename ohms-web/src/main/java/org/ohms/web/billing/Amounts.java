package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/** Amounts as pages show them, and as people type them. */
@Named
@ApplicationScoped
public class Amounts {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,6})?");
    private static final long WHOLE = 1_000;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /** With the sign of its currency: {@code $1,180.00}. */
    public String of(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(amount.currency());
        var decimals = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount.rounded().amount());
    }

    /** Without a sign, for a column whose head names the currency: {@code 1,180.00}. */
    public String figure(@Nullable Money amount) {
        return amount == null ? "" : figure(amount.amount(), amount.currency().getCurrencyCode());
    }

    /** Figures of the books. */
    public String figure(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        var money = Money.of(amount, currency);
        var decimals = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.rounded().amount());
    }

    /** As an input shows it first: {@code 1180.00}. */
    public static String typed(Money amount) {
        return amount.amount()
                .setScale(amount.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** So many thousandths of a whole, for the bar that shows who pays; never below zero. */
    public long share(@Nullable Money part, @Nullable Money whole) {
        if (part == null || whole == null || whole.isZero() || part.isNegative()) {
            return 0;
        }
        return Math.min(
                WHOLE,
                part.amount()
                        .multiply(BigDecimal.valueOf(WHOLE))
                        .divide(whole.amount(), RoundingMode.HALF_EVEN)
                        .longValue());
    }

    /**
     * What somebody typed; nothing when they typed nothing.
     *
     * @param field the input it stands in
     * @throws DomainException INVALID for what is no amount
     */
    static @Nullable BigDecimal read(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var kept = text.strip().replaceFirst("^\\p{Sc}\\s*", "");
        if (GROUPED.matcher(kept).matches()) {
            return new BigDecimal(kept.replace(",", ""));
        }
        if (PLAIN.matcher(kept).matches()) {
            return new BigDecimal(kept);
        }
        throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at(field));
    }
}
