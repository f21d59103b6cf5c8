package org.ohms.billing.gateway;

/** What a gateway says of a payment. */
enum Outcome {
    PAID,
    FAILED,
    /** Nothing has happened yet. */
    OPEN
}
