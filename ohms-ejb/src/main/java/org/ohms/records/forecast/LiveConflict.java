package org.ohms.records.forecast;

import java.util.Set;

/**
 * How many days after a live vaccine another one does not count.
 *
 * @param shortestEnd the first day that counts again after a vaccine that counted
 * @param end the first day after one that did not
 */
record LiveConflict(Set<String> previous, Set<String> current, int shortestEnd, int end) {
    LiveConflict {
        previous = Set.copyOf(previous);
        current = Set.copyOf(current);
    }
}
