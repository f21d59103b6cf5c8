package org.ohms.records.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Code;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to a result; fired in the transaction that says so. */
public sealed interface ResultEvent {
    /**
     * It was reported here, as the answer to an order of this hospital. What another hospital reported, or nobody ordered
     * here, fires nothing.
     *
     * @param code null when it was said in words only
     * @param at when the specimen was taken or the picture made
     */
    record ReportedHere(
            UUID report, PatientId patient, @Nullable Code code, Instant at) implements ResultEvent {}

    /** It was wrong, or of somebody else. */
    record Withdrawn(UUID report, PatientId patient, Instant at, AccountId by) implements ResultEvent {}
}
