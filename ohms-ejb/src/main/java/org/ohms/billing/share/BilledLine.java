package org.ohms.billing.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A line as it is billed.
 *
 * @param charge the charge it is for
 * @param total with tax
 */
public record BilledLine(
        UUID id, UUID charge, LocalDate day, String code, BigDecimal quantity, BigDecimal taxPercent, Money total) {}
