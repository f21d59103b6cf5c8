package org.ohms.pharmacy.dispensing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from the shelf.
 *
 * @param item the stocked medicine
 * @param reason why other lots than the first to expire, or what was chosen where the prescription says less
 * @param part whether the rest is owed
 */
public record PickMedicine(
        UUID dispense,
        long version,
        @Nullable UUID item,
        List<PickLine> lines,
        @Nullable String reason,
        boolean part) {
    public PickMedicine {
        lines = List.copyOf(lines);
    }
}
