package org.ohms.records.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * A result as it is taken into a chart, from wherever it comes.
 *
 * @param releasedAt when the patient may read it; null until somebody signs and shares it
 * @param needsSignature whether a doctor here has to answer for it; what was signed elsewhere long ago waits for nobody
 */
public record NewReport(
        PatientId patient,
        @Nullable EncounterId encounter,
        @Nullable UUID request,
        ReportCategory category,
        ReportStatus status,
        Concept what,
        @Nullable String conclusion,
        boolean critical,
        Instant effectiveAt,
        Instant issuedAt,
        Clearance sensitivity,
        @Nullable Instant releasedAt,
        boolean needsSignature) {}
