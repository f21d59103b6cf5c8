package org.ohms.billing.payment;

import org.ohms.billing.ledger.LedgerAccount;

/** How money comes in. */
public enum PaymentMethod {
    CASH(LedgerAccount.CASH),
    /** A card at the terminal of the desk; the terminal's own reference is kept, and nothing of the card. */
    TERMINAL(LedgerAccount.TERMINAL_CLEARING),
    /** A cheque, by its number. */
    CHEQUE(LedgerAccount.CHEQUE_CLEARING),
    /** A transfer that came in at the bank. */
    TRANSFER(LedgerAccount.BANK),
    /** On the page of the payment gateway. */
    GATEWAY(LedgerAccount.GATEWAY_CLEARING);

    private final LedgerAccount account;

    PaymentMethod(LedgerAccount account) {
        this.account = account;
    }

    LedgerAccount account() {
        return account;
    }

    /** Where what is given back is taken from: a cheque is not handed back, the bank pays. */
    LedgerAccount refundedFrom() {
        return this == CHEQUE ? LedgerAccount.BANK : account;
    }

    /** Whether an insurer pays so. */
    boolean isOfInsurers() {
        return this == TRANSFER || this == CHEQUE;
    }

    /** Whether somebody at a desk may choose it. */
    public boolean isAtTheDesk() {
        return this != GATEWAY;
    }

    /** Whether what others call it may be entered later: the terminal has printed it, and the slip lies at the desk. */
    boolean mayFollow() {
        return this == TERMINAL;
    }

    /** Whether it says nothing without what others call it. */
    public boolean needsReference() {
        return this == TERMINAL || this == TRANSFER || this == CHEQUE;
    }
}
