package org.ohms.records.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * A result that came on paper or by telephone.
 *
 * @param request the order it answers; null when nobody ordered it here
 * @param takenAt when the specimen was taken or the picture made; null for now
 * @param critical whether somebody has to act at once
 */
public record EnterResult(
        PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable UUID request,
        @Nullable ReportCategory category,
        @Nullable Concept what,
        @Nullable Instant takenAt,
        @Nullable String conclusion,
        boolean critical,
        List<ResultItem> items,
        @Nullable Clearance sensitivity) {
    public EnterResult {
        items = List.copyOf(items);
    }
}
