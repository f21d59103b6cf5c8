package org.ohms.pharmacy.dispensing;

import java.util.List;

/**
 * One page of dispenses for another system.
 *
 * @param more whether there are some after the last one
 */
public record FoundDispenses(List<ListedDispense> rows, boolean more) {
    public FoundDispenses {
        rows = List.copyOf(rows);
    }
}
