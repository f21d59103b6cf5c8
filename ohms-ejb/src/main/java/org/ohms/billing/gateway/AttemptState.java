package org.ohms.billing.gateway;

/** Where a try to pay online stands. */
public enum AttemptState {
    /** The gateway has not been asked yet, or its answer was lost. */
    BEGUN,
    /** The patient is on the gateway's page. */
    OPEN,
    /** Nobody knows: the gateway does not answer. It is asked again until it does. */
    UNKNOWN,
    PAID,
    FAILED;

    public boolean isSettled() {
        return this == PAID || this == FAILED;
    }
}
