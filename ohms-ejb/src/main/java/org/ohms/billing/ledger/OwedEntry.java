package org.ohms.billing.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * One entry on what a patient owes.
 *
 * @param amount above zero what is owed more, below what is owed less
 */
public record OwedEntry(LocalDate day, PostingKind kind, UUID invoice, Money amount) {}
