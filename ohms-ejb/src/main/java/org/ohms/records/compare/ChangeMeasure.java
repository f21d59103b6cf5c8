package org.ohms.records.compare;

/** What a rule measures a change by. */
public enum ChangeMeasure {
    /** The difference of the figures, in the unit of the test. */
    FIGURE,
    /** The difference in percent of the earlier figure. */
    PERCENT,
    /** The same against a published reference change value, which the source names. */
    REFERENCE_CHANGE
}
