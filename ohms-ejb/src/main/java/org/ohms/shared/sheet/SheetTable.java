package org.ohms.shared.sheet;

import java.util.List;

/**
 * A table as it goes into a file.
 *
 * @param title what it is of, for people
 * @param rows a cell for each column: figures exact, with a point; days as ISO writes them; an empty text for nothing
 * @param totals a last line; empty for none
 */
public record SheetTable(String title, List<Column> columns, List<List<String>> rows, List<String> totals) {
    public SheetTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
    }

    /** How the cells of a column are to be read. */
    public enum Kind {
        TEXT,
        FIGURE,
        DAY
    }

    /** A column with what stands above it. */
    public record Column(String head, Kind kind) {
        public static Column text(String head) {
            return new Column(head, Kind.TEXT);
        }

        public static Column figure(String head) {
            return new Column(head, Kind.FIGURE);
        }

        public static Column day(String head) {
            return new Column(head, Kind.DAY);
        }
    }
}
