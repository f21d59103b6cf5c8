package org.ohms.records.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.shared.id.PatientId;

/**
 * A result as lists show it.
 *
 * @param conclusion empty when nobody wrote one
 * @param enteredBy empty when it came from another system
 * @param acknowledgedAt null while nobody did
 * @param signedAt null while nobody did
 * @param comment what is said to the patient; empty for nothing
 * @param needsSignature whether a doctor here has to answer for it, or had to
 * @param releasedAt when the patient may read it, which may be ahead; null when it waits for somebody
 */
public record ReportRow(
        UUID id,
        PatientId patient,
        @Nullable UUID request,
        ReportCategory category,
        ReportStatus status,
        Concept what,
        String conclusion,
        boolean critical,
        Instant effectiveAt,
        Instant issuedAt,
        String enteredBy,
        String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        String signedBy,
        @Nullable Instant signedAt,
        String comment,
        @Nullable Instant releasedAt,
        Clearance sensitivity,
        boolean needsSignature,
        long version) {
    /** Whether somebody has to answer for it; what is only preliminary nobody signs. */
    public boolean isToSign() {
        return needsSignature && signedAt == null && (status == ReportStatus.FINAL || status == ReportStatus.AMENDED);
    }

    /** Whether somebody has to take notice at once. */
    public boolean isAlarming() {
        return critical && acknowledgedAt == null && status != ReportStatus.ENTERED_IN_ERROR;
    }
}
