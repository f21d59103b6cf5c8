package org.ohms.billing.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What one service costs.
 *
 * @param code what services name as their price code
 * @param procedure the hospital's procedure code for it; null when it has none
 * @param taxPercent 0 where no tax is due
 * @param list number of the price list
 * @param discount what the list takes off it on the day it was asked for; null for nothing
 */
public record PriceRow(
        String code,
        String name,
        @Nullable String procedure,
        Money amount,
        BigDecimal taxPercent,
        int list,
        @Nullable Discount discount) {}
