package org.ohms.billing.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * One entry on what a patient owes, or on what is held for one.
 *
 * @param of the invoice, or the deposit
 * @param amount above zero what is owed more or held less, below what is owed less or held more
 */
public record DatedEntry(LocalDate day, PostingKind kind, UUID of, Money amount) {}
