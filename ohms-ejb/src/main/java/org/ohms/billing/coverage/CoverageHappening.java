package org.ohms.billing.coverage;

/** What happened to a coverage. */
public enum CoverageHappening {
    RECORDED,
    CHANGED,
    ENDED,
    /** The payer took it back. */
    CANCELLED,
    ENTERED_IN_ERROR
}
