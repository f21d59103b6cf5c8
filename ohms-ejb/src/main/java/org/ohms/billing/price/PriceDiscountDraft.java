package org.ohms.billing.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A discount of a price list as somebody typed it.
 *
 * @param code of a service on the list; blank for all that it names
 * @param kind PERCENT or EACH
 * @param name why, as bills say it
 */
public record PriceDiscountDraft(
        @Nullable String code,
        Discount.@Nullable Kind kind,
        @Nullable BigDecimal figure,
        boolean selfPay,
        @Nullable String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
