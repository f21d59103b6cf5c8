package org.ohms.billing.charge;

/** Where a charge stands. */
public enum ChargeState {
    /** On no invoice yet. */
    OPEN,
    INVOICED,
    /** Nobody pays it; why is kept. */
    STRUCK
}
