package org.ohms.records.procedure;

import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.encounter.EncounterId;

/**
 * What was done, and when as far as anybody knows.
 *
 * @param encounter in which it was done here; null for what was done before, or elsewhere
 */
public record ProcedureDraft(
        @Nullable Concept what,
        @Nullable PartialDate performed,
        @Nullable String outcome,
        @Nullable EncounterId encounter) {
    /** Something of former times. */
    public ProcedureDraft(@Nullable Concept what, @Nullable PartialDate performed, @Nullable String outcome) {
        this(what, performed, outcome, null);
    }
}
