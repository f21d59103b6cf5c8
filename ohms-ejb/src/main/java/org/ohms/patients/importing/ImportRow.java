package org.ohms.patients.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param number as a spreadsheet counts it: the headers are row 1
 * @param values what stands in the mapped columns, by field; empty cells are missing
 */
public record ImportRow(long number, Map<String, String> values) {
    public ImportRow {
        values = Map.copyOf(values);
    }

    /** What stands in the field; null when nothing does. */
    public @Nullable String get(String field) {
        return values.get(field);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ImportRow[" + number + "]";
    }
}
