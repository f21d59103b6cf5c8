package org.ohms.compliance.audit;

import java.time.Instant;
import java.util.Optional;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Which lines of the audit trail are wanted.
 *
 * @param from lines at or after this moment
 * @param until lines before this moment
 * @param outcome {@code allowed}, {@code refused} or {@code failed}
 */
public record AuditQuery(
        Instant from,
        Instant until,
        Optional<AccountId> actor,
        Optional<PatientId> patient,
        Optional<String> outcome,
        Optional<String> permission) {}
