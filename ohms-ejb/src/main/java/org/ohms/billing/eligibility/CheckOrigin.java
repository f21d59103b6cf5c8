package org.ohms.billing.eligibility;

/** Who wanted to know. */
public enum CheckOrigin {
    /** Somebody at a desk. */
    DESK,
    /** The hospital itself, the night before a visit. */
    NIGHT,
    /** Another system. */
    API
}
