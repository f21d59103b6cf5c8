package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a lot at a place.
 *
 * @param once id of this movement; the same one is written once
 * @param quantity more than nothing; what is put right may be less than nothing
 */
public record MoveStock(
        UUID once,
        @Nullable HandMove move,
        @Nullable UUID lot,
        @Nullable UUID place,
        @Nullable BigDecimal quantity,
        @Nullable MovementReason reason,
        @Nullable String words) {}
