package org.ohms.records.procedure;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;

/** What was done, and when as far as anybody knows. */
public record ProcedureDraft(
        @Nullable Concept what,
        @Nullable PartialDate performed,
        @Nullable String outcome) {}
