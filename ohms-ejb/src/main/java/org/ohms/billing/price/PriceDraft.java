package org.ohms.billing.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as somebody typed it.
 *
 * @param code letters in capitals, digits, dots and hyphens, 40 at most
 * @param amount not negative, with no more decimals than the currency has
 * @param taxPercent 0 to 100
 */
public record PriceDraft(
        @Nullable String code,
        @Nullable String name,
        @Nullable String procedure,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal taxPercent) {}
