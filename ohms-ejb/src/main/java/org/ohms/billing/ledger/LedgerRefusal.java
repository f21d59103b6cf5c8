package org.ohms.billing.ledger;

import org.ohms.shared.error.RefusalCode;

/** Why nothing is booked so. */
public enum LedgerRefusal implements RefusalCode {
    /** The books of this month are closed. */
    MONTH_CLOSED("ledger.month-closed"),
    /** Only months that are over are closed, one after the other. */
    MONTH_NOT_OVER("ledger.month-not-over");

    private final String code;

    LedgerRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
