package org.ohms.compliance.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Reads the audit trail: who did what to whose record, newest first. */
@Stateless
public class AuditReview {
    /** A line that is about more patients names the first of them. */
    public static final int PATIENTS_SHOWN = 20;

    /** The use case that opens a record in an emergency. */
    public static final Set<String> EMERGENCIES = Set.of("BreakGlass.open");

    /** The use cases that change what somebody may do. */
    public static final Set<String> RIGHTS = Set.of(
            "RoleAssignment.give",
            "RoleAssignment.take",
            "RoleConfirmation.confirm",
            "RoleEditor.create",
            "RoleEditor.change",
            "RoleWidening.confirm");

    private static final int MARKS_SHOWN = 20;

    @Inject
    TrailQueries queries;

    @Inject
    TrailParts parts;

    @Inject
    TypedReasons reasons;

    @Inject
    ChainChecks checks;

    @Inject
    AuditTrail trail;

    /** Lines that match, newest first, a part at a time, with the figures around them: one look, one line in the trail. */
    @RolesAllowed("audit.read")
    public AuditFindings look(AuditQuery query, TrailPlace place) {
        query.patient().ifPresent(trail::patient);
        var rows = queries.rows(query, place);
        var period = AuditQuery.between(query.from(), query.until());
        return new AuditFindings(
                parts.of(rows),
                edge(query, rows, ">", 0),
                edge(query, rows, "<", rows.size() - 1),
                figures(query),
                queries.hours(query),
                queries.newest(query.withActions(EMERGENCIES).withOutcome(Optional.of("allowed")), MARKS_SHOWN),
                queries.people(period),
                queries.actions(period),
                queries.records(period),
                checks.last(),
                checks.fingerprint());
    }

    /** The line with this number; no line when there is none. */
    @RolesAllowed("audit.read")
    public TrailPart one(long id) {
        return parts.of(queries.find(id).stream().toList());
    }

    /**
     * The reason somebody typed, opened; empty when the line has none.
     *
     * @throws DomainException NOT_FOUND for an unknown line
     */
    @RolesAllowed("audit.read")
    public Optional<String> reason(long id) {
        var line = queries.find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        trail.object("AuditEvent", new UUID(0, id));
        line.patients().forEach(trail::patient);
        return Optional.ofNullable(line.reasonId()).flatMap(reasons::open);
    }

    private Optional<TrailMark> edge(AuditQuery query, List<AuditRow> rows, String side, int last) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(TrailMark.of(rows.get(last))).filter(mark -> queries.isAnyBeside(query, side, mark));
    }

    private AuditFigures figures(AuditQuery query) {
        var counts = queries.counts(query.withOutcome(Optional.empty()));
        var total = query.outcome()
                .map(outcome -> counts.getOrDefault(outcome, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        return new AuditFigures(
                total,
                counts.getOrDefault("refused", 0L),
                counts.getOrDefault("failed", 0L),
                done(query, EMERGENCIES),
                done(query, RIGHTS));
    }

    private long done(AuditQuery query, Set<String> actions) {
        return queries.counts(query.withOutcome(Optional.empty()).withActions(actions))
                .getOrDefault("allowed", 0L);
    }
}
