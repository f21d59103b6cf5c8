package org.ohms.billing.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was booked on what a patient owes for an invoice.
 *
 * @param subject the invoice, credit note, payment or refund
 * @param by empty for the system's own work
 * @param amount above zero it is owed, below it is owed no more
 * @param balance what was owed after it
 */
public record LedgerLine(PostingKind kind, UUID subject, Instant at, String by, BigDecimal amount, BigDecimal balance) {
    public boolean isCharge() {
        return amount.signum() > 0;
    }
}
