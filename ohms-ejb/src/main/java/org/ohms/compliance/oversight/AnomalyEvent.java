package org.ohms.compliance.oversight;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** What happens to findings, in ids. */
public sealed interface AnomalyEvent {
    /** Something unusual was found for the first time. */
    record Found(UUID anomaly, AnomalyKind kind, AccountId account, Instant at) implements AnomalyEvent {}
}
