package org.ohms.billing.payment;

/** What became of a refund. */
public enum RefundState {
    /** A second person has to agree. */
    ASKED,
    PAID,
    DECLINED
}
