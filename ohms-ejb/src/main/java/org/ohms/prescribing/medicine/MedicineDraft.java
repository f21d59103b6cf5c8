package org.ohms.prescribing.medicine;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/** What a medicine that was not prescribed here should say. */
public record MedicineDraft(
        @Nullable MedicineOrigin origin,
        @Nullable Concept what,
        @Nullable String dose,
        @Nullable PartialDate started,
        @Nullable String remark) {}
