package org.ohms.records.procedure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a procedure; fired in the transaction that says so. */
public sealed interface ProcedureEvent {
    /**
     * It was done in an encounter here. What was done long ago, or elsewhere, is history and fires nothing.
     *
     * @param code null when it was said in words only
     */
    record DoneHere(
            UUID procedure, PatientId patient, @Nullable Code code, Instant at) implements ProcedureEvent {}

    /** It was wrong, or of somebody else. */
    record Withdrawn(UUID procedure, PatientId patient, Instant at, AccountId by) implements ProcedureEvent {}
}
