package org.ohms.billing.gateway;

import java.util.UUID;

/**
 * A way of paying that somebody kept for next time.
 *
 * @param label what its owner knows it by
 */
public record SavedMethodRow(UUID id, String label) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SavedMethodRow[" + id + "]";
    }
}
