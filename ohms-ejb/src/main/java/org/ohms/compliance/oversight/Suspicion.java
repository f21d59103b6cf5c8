package org.ohms.compliance.oversight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Something a rule finds unusual.
 *
 * @param subject what makes it one matter: more of the same subject, by the same person, is added to what waits already.
 *     Letters, digits and dashes
 * @param lines how many lines of the trail show it
 */
public record Suspicion(
        AnomalyKind kind,
        AccountId account,
        String subject,
        Instant from,
        Instant until,
        int lines,
        Set<PatientId> patients) {
    public Suspicion {
        patients = Set.copyOf(patients);
    }

    /** What these lines of one person come to; there is at least one. */
    public static Suspicion about(AnomalyKind kind, String subject, List<WatchedLine> lines) {
        var order = Comparator.comparing(WatchedLine::at);
        return new Suspicion(
                kind,
                lines.get(0).account(),
                subject,
                lines.stream().min(order).orElseThrow().at(),
                lines.stream().max(order).orElseThrow().at(),
                lines.size(),
                lines.stream().map(WatchedLine::patient).collect(Collectors.toSet()));
    }
}
