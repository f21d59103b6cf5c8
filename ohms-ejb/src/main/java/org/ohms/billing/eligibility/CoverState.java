package org.ohms.billing.eligibility;

/** What an answer comes down to. */
public enum CoverState {
    ACTIVE,
    INACTIVE,
    /** It says neither, or both. */
    UNCLEAR
}
