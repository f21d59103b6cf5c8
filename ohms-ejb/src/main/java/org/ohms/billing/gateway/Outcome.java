package org.ohms.billing.gateway;

/** What a gateway says of a payment. */
enum Outcome {
    PAID,
    FAILED,
    /** The bank of the card took it back, because the card's owner disputes it. */
    TAKEN_BACK,
    /** The bank found for the hospital and gave it again. */
    RETURNED,
    REFUNDED,
    REFUND_FAILED,
    /** Nothing has happened yet, or nothing that matters here. */
    OPEN
}
