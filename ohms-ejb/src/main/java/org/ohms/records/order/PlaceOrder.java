package org.ohms.records.order;

import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/** What is wanted. */
public record PlaceOrder(
        PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable OrderCategory category,
        @Nullable OrderPriority priority,
        @Nullable Concept what,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable Clearance sensitivity) {}
