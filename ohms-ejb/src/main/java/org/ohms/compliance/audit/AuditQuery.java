package org.ohms.compliance.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Which lines of the audit trail are wanted.
 *
 * @param from lines at or after this moment
 * @param until lines before this moment
 * @param outcome {@code allowed}, {@code refused} or {@code failed}
 * @param actions permissions or names of use cases, any of them; none asks for all
 * @param record kind of thing, such as {@code Appointment}
 * @param purpose such as {@code treatment}
 */
public record AuditQuery(
        Instant from,
        Instant until,
        Optional<AccountId> actor,
        Optional<PatientId> patient,
        Optional<String> outcome,
        Set<String> actions,
        Optional<String> record,
        Optional<String> purpose) {
    public AuditQuery {
        actions = Set.copyOf(actions);
    }

    /** Everything in a span of time. */
    public static AuditQuery between(Instant from, Instant until) {
        return new AuditQuery(
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    AuditQuery withOutcome(Optional<String> other) {
        return new AuditQuery(from, until, actor, patient, other, actions, record, purpose);
    }

    AuditQuery withActions(Set<String> others) {
        return new AuditQuery(from, until, actor, patient, outcome, others, record, purpose);
    }
}
