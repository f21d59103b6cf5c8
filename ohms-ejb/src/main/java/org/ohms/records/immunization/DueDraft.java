package org.ohms.records.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;

/**
 * A vaccine that is advised.
 *
 * @param dueFrom the first day it may be given; null for today
 * @param dueBy the last day before it is overdue; null for no end
 */
public record DueDraft(
        @Nullable Concept vaccine,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueBy,
        @Nullable String reason) {}
