package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something arrives.
 *
 * @param once id of this receipt; the same one is written once
 * @param unitCost what one of the unit cost; null when nobody says
 */
public record ReceiveStock(
        UUID once,
        @Nullable UUID item,
        @Nullable UUID place,
        @Nullable String lot,
        @Nullable LocalDate expires,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitCost) {}
