package org.ohms.billing.report;

/**
 * How long ago the invoice was issued on which something is owed. More than 90 days is the line that hospitals are compared
 * by (HFMA MAP Keys, "Aged A/R as a percentage of total billed A/R &gt; 90 days", https://www.hfma.org/MAP/mapkeys/).
 */
public enum ReceivableAge {
    UP_TO_30,
    UP_TO_60,
    UP_TO_90,
    OVER_90,
    /** Nothing is owed on it: the hospital holds more than it asked for. */
    CREDIT
}
