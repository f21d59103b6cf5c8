package org.ohms.billing.payment;

import org.ohms.billing.ledger.LedgerAccount;

/** Whose part of an invoice is paid. */
public enum Payer {
    PATIENT(LedgerAccount.PATIENT_RECEIVABLE),
    INSURER(LedgerAccount.INSURER_RECEIVABLE);

    private final LedgerAccount account;

    Payer(LedgerAccount account) {
        this.account = account;
    }

    LedgerAccount account() {
        return account;
    }
}
