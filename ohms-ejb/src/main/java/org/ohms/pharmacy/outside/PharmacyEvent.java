package org.ohms.pharmacy.outside;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy says happened to a prescription.
 *
 * @param id its own id of the event: the same one means the same event
 * @param prescription the id of the message it came with
 * @param said in words; null for nothing
 * @param given how much was given; null when it does not say
 */
record PharmacyEvent(
        UUID id,
        UUID prescription,
        PharmacyStatus status,
        @Nullable String said,
        @Nullable BigDecimal given,
        Instant happenedAt) {}
