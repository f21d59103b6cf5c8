package org.ohms.patients.proxy;

/** How far somebody is as a proxy. */
public enum ProxyState {
    /** Asked, and has not accepted yet. */
    OFFERED,
    /** Accepted, and begins later. */
    TO_COME,
    /** Acts for the patient now. */
    ACTING,
    /** Never accepted in time. */
    LAPSED,
    /** The time is up. */
    EXPIRED,
    /** The patient has come of age. */
    GROWN_UP,
    /** Somebody ended it. */
    ENDED;

    /** Whether there is something left to end. */
    public boolean isLive() {
        return this == OFFERED || this == TO_COME || this == ACTING;
    }
}
