package org.ohms.prescribing.medicine;

import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * What a medicine that was not prescribed here should say.
 *
 * @param sensitivity who may read it; null is normal for a new one, and leaves one that is there as it is
 */
public record MedicineDraft(
        @Nullable MedicineOrigin origin,
        @Nullable Concept what,
        @Nullable String dose,
        @Nullable PartialDate started,
        @Nullable String remark,
        @Nullable Clearance sensitivity) {

    /** One that says nothing of who may read it. */
    public MedicineDraft(
            @Nullable MedicineOrigin origin,
            @Nullable Concept what,
            @Nullable String dose,
            @Nullable PartialDate started,
            @Nullable String remark) {
        this(origin, what, dose, started, remark, null);
    }
}
