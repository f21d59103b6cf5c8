package org.ohms.records.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.encounter.EncounterId;
import org.ohms.shared.id.PatientId;

/**
 * A procedure as it is taken into a chart, from wherever it comes.
 *
 * @param performed when, as far as it is known
 * @param from when it began, where the minute is known
 */
public record NewProcedure(
        PatientId patient,
        @Nullable EncounterId encounter,
        ProcedureStatus status,
        Concept what,
        @Nullable String outcome,
        @Nullable PartialDate performed,
        @Nullable Instant from,
        @Nullable Instant to,
        Clearance sensitivity,
        Instant recordedAt,
        @Nullable Instant releasedAt) {}
