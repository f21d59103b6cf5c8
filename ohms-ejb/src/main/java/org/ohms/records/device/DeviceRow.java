package org.ohms.records.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A device as a list shows it; what nobody knows is empty.
 *
 * @param kind null when nobody says
 * @param identifier of the maker's model
 * @param changedBy who said so last; empty when it came from another system
 */
public record DeviceRow(
        UUID id,
        @Nullable DeviceKind kind,
        DeviceStatus status,
        Concept what,
        String maker,
        String model,
        String udi,
        String identifier,
        String lot,
        String serial,
        String site,
        @Nullable PartialDate placed,
        String placedBy,
        @Nullable PartialDate removed,
        String remark,
        String changedBy,
        Instant changedAt,
        long version) {
    /** Whether the patient has it now. */
    public boolean isInUse() {
        return status == DeviceStatus.ACTIVE;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DeviceRow[" + id + "]";
    }
}
