package org.ohms.records.orderset;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What is wanted of a set.
 *
 * @param places which of its orders
 * @param reason of all of them; null for none
 */
public record PlaceOrderSet(
        PatientId patient,
        @Nullable UUID set,
        Set<Integer> places,
        @Nullable String reason) {
    public PlaceOrderSet {
        places = Set.copyOf(places);
    }
}
