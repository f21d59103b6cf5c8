package org.ohms.billing.ledger;

/** What is booked. Together with what it is about it is booked once. */
public enum PostingKind {
    ISSUED,
    CREDITED,
    PAID,
    REFUND_AGREED,
    REFUND_PAID,
    WRITTEN_OFF,
    DRAWER_DIFFERENCE
}
