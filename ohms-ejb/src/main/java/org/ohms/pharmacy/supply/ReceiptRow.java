package org.ohms.pharmacy.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * A delivery of one medicine against an order, as the ledger has it.
 *
 * @param unitPrice what one of the unit cost
 * @param worth what it came to, rounded once
 */
public record ReceiptRow(
        UUID id,
        UUID line,
        String lot,
        LocalDate expires,
        String place,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Money worth,
        LocalDate day,
        String by) {}
