package org.ohms.records.immunization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;

/**
 * A vaccine that is advised, as a list shows it.
 *
 * @param state on the day it was asked for
 * @param reason empty when nobody said
 * @param setBy who advised it
 */
public record DueRow(
        UUID id,
        DueStatus status,
        DueState state,
        Concept vaccine,
        String reason,
        LocalDate dueFrom,
        @Nullable LocalDate dueBy,
        String setBy,
        Instant setAt,
        @Nullable Instant endedAt,
        long version) {}
