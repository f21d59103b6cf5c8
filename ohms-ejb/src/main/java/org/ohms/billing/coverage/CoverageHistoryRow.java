package org.ohms.billing.coverage;

import java.time.Instant;
import java.util.List;

/**
 * What happened to a coverage.
 *
 * @param by empty for the system
 * @param fields what became different; all that was written down, for the beginning
 */
public record CoverageHistoryRow(CoverageHappening what, Instant at, String by, List<Field> fields) {
    public CoverageHistoryRow {
        fields = List.copyOf(fields);
    }

    /**
     * One thing that became different; empty where nothing stood.
     *
     * @param name {@code payer}, {@code plan}, {@code order}, {@code relationship}, {@code memberNumber} ...
     */
    public record Field(String name, String before, String after) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "CoverageHistoryRow[" + at + "]";
    }
}
