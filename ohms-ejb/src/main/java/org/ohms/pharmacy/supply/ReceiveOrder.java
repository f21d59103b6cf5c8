package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something arrives that was ordered.
 *
 * @param once id of this receipt; the same one is written once
 * @param unitPrice what one of the unit costs by the delivery note
 */
public record ReceiveOrder(
        UUID once,
        UUID order,
        @Nullable UUID line,
        @Nullable UUID place,
        @Nullable String lot,
        @Nullable LocalDate expires,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice) {}
