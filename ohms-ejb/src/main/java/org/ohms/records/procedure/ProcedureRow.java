package org.ohms.records.procedure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/**
 * A procedure as a list shows it.
 *
 * @param outcome empty when nobody said
 * @param performed when, as far as it is known; null when nobody knows
 * @param performedFrom the minute, where it is known
 */
public record ProcedureRow(
        UUID id,
        ProcedureStatus status,
        Concept what,
        String outcome,
        @Nullable PartialDate performed,
        @Nullable Instant performedFrom,
        long version) {}
