package org.ohms.billing.statement;

import java.time.LocalDate;
import org.ohms.billing.ledger.PostingKind;
import org.ohms.shared.money.Money;

/**
 * One entry of a statement.
 *
 * @param invoice the number of the invoice it stands on; of what was paid ahead, the number of the receipt
 * @param amount above zero what is owed, or held, more; below what is owed, or held, less
 * @param balance what is owed, or held, after it
 */
public record StatementLine(LocalDate day, PostingKind kind, String invoice, Money amount, Money balance) {}
