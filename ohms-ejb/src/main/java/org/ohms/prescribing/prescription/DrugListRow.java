package org.ohms.prescribing.prescription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a hospital's list of medicines.
 *
 * @param source the system it was made by
 * @param entries how many products came with it
 */
public record DrugListRow(
        UUID id,
        long number,
        String source,
        DrugListState state,
        long entries,
        Instant broughtAt,
        @Nullable Instant decidedAt,
        long version) {
    public boolean waits() {
        return state == DrugListState.WAITING;
    }
}
