package org.ohms.billing.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ohms.billing.ledger.LedgerAccount;
import org.ohms.billing.ledger.PostingKind;

/**
 * One entry of the books.
 *
 * @param transaction what was booked together has the same
 * @param invoice on which it stands; empty for none
 * @param debit nought for a credit
 * @param credit nought for a debit
 */
public record JournalLine(
        LocalDate day,
        String transaction,
        PostingKind kind,
        LedgerAccount account,
        String invoice,
        BigDecimal debit,
        BigDecimal credit) {}
