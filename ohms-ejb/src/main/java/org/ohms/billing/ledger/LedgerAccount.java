package org.ohms.billing.ledger;

/** Where amounts stand in the books. A debit makes the first of these grow, a credit the others. */
public enum LedgerAccount {
    /** What patients owe. */
    PATIENT_RECEIVABLE,
    /** What insurers owe. */
    INSURER_RECEIVABLE,
    /** Money in drawers. */
    CASH,
    /** Money on the account at the bank. */
    BANK,
    /** What card terminals took and the bank has not seen yet. */
    TERMINAL_CLEARING,
    /** Cheques the bank has not seen yet. */
    CHEQUE_CLEARING,
    /** What the payment gateway took and the bank has not seen yet. */
    GATEWAY_CLEARING,
    /** What nobody pays any more. */
    WRITE_OFF,
    /** What drawers held less, or more, than they should. */
    DRAWER_DIFFERENCE,
    /** What services brought in. */
    REVENUE,
    /** Tax that is passed on. */
    TAX,
    /** What was agreed to be given back and was not yet. */
    REFUNDS,
    /** What patients paid ahead of an invoice and was neither used nor given back. */
    PATIENT_DEPOSIT,
    /** What payers paid for claims that nobody here knows. */
    INSURER_UNALLOCATED,
    /** What payers kept back or added apart from claims. */
    PAYER_ADJUSTMENT
}
