package org.ohms.billing.ledger;

import java.math.BigDecimal;

/** What an account was debited and credited in a month, and what stands on it at the end of it. */
public record AccountSum(LedgerAccount account, BigDecimal debits, BigDecimal credits, BigDecimal balance) {}
