package org.ohms.records.device;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A device of a patient.
 *
 * @param kind null when nobody says
 * @param udi as it stands on the label or the patient's card
 * @param placed since when, as far as it is known
 * @param placedBy who placed or prescribed it, here or elsewhere
 */
public record DeviceDraft(
        @Nullable DeviceKind kind,
        @Nullable Concept what,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String udi,
        @Nullable String lot,
        @Nullable String serial,
        @Nullable String site,
        @Nullable PartialDate placed,
        @Nullable String placedBy,
        @Nullable String remark) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DeviceDraft[]";
    }
}
