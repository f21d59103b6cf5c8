package org.ohms.pharmacy.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Medicines on the way. */
public record TransferRow(
        UUID id,
        String medicine,
        String lot,
        String from,
        String to,
        BigDecimal quantity,
        String sentBy,
        Instant sentAt,
        long version) {}
