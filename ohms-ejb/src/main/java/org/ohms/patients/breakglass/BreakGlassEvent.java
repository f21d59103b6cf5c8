package org.ohms.patients.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened to an emergency access, in ids. */
public sealed interface BreakGlassEvent {
    /** Somebody opened a record in an emergency. */
    record Opened(UUID grant, PatientId patient, AccountId by, Instant at) implements BreakGlassEvent {}
}
