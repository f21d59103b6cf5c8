package org.ohms.prescribing.reconciliation;

/** How two lists differ about a medicine; the first are looked at first. */
public enum DifferenceKind {
    /** Two in the chart share an ingredient. */
    TWICE,
    /** Named twice on the other list. */
    NAMED_TWICE,
    /** Both have it, with other strengths. */
    OTHER_DOSE,
    /** Paused in the chart and taken still. */
    PAUSED,
    /** They share an ingredient, and not all of them. */
    PARTLY,
    /** Not in the chart. */
    NOT_IN_CHART,
    /** In the chart alone. */
    NOT_NAMED,
    /** Both have it. */
    SAME
}
