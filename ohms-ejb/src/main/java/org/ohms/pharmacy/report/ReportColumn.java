package org.ohms.pharmacy.report;

/**
 * A column of a report.
 *
 * @param code by which its head is said
 * @param summed whether the figures of all rows are added up below
 */
public record ReportColumn(String code, Kind kind, boolean summed) {
    /** How a cell is said. */
    public enum Kind {
        TEXT,
        /** Something the texts know by a code. */
        WORD,
        /** A day, year first. */
        DAY,
        /** A moment in UTC. */
        MOMENT,
        /** An exact figure. */
        FIGURE,
        /** An exact amount in the currency of the hospital. */
        AMOUNT
    }

    static ReportColumn of(String code, Kind kind) {
        return new ReportColumn(code, kind, false);
    }

    static ReportColumn sum(String code, Kind kind) {
        return new ReportColumn(code, kind, true);
    }

    public boolean isFigure() {
        return kind == Kind.FIGURE || kind == Kind.AMOUNT;
    }
}
