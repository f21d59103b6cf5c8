package org.ohms.billing.ledger;

/** What is booked. Together with what it is about it is booked once. */
public enum PostingKind {
    ISSUED,
    CREDITED,
    PAID,
    REFUND_AGREED,
    REFUND_PAID,
    WRITTEN_OFF,
    DRAWER_DIFFERENCE,
    /** A bank took back what the owner of a card disputes. */
    CHARGEBACK,
    CHARGEBACK_RETURNED
}
