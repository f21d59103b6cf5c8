package org.ohms.records.report;

/** Where a result comes from. */
public enum ReportCategory {
    LABORATORY,
    IMAGING,
    PROCEDURE,
    OTHER
}
