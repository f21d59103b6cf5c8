package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something leaves for another place.
 *
 * @param once id of this transfer; the same one leaves once
 */
public record SendStock(
        UUID once,
        @Nullable UUID lot,
        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable BigDecimal quantity) {}
