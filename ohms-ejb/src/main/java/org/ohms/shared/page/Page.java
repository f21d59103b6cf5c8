package org.ohms.shared.page;

import java.util.List;

/**
 * One page of a list, cut by the database.
 *
 * @param rows the lines of this page
 * @param total how many lines there are in all
 */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
