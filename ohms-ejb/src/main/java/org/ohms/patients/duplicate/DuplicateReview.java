package org.ohms.patients.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.page.Stretch;

/** The list of records that may be one person, for people to decide; merging is {@code PatientMerging}'s. */
@Stateless
public class DuplicateReview {
    @Inject
    DuplicateCandidates candidates;

    @Inject
    DuplicateRound round;

    @Inject
    PatientLabels labels;

    @Inject
    AccessPolicy policy;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Pairs in one state, the likeliest first. */
    @RolesAllowed({"patient.merge", "patient.matches"})
    public Page<DuplicateRow> list(DuplicateState state, PageRequest part) {
        return new Page<>(rows(candidates.in(state, part.first(), part.size())), candidates.count(state));
    }

    /**
     * The same, followed from one pair on.
     *
     * @param after where the part before ended; null for the first part
     */
    @RolesAllowed({"patient.merge", "patient.matches"})
    public Stretch<DuplicateRow, DuplicateMark> list(DuplicateState state, @Nullable DuplicateMark after, int most) {
        return Stretch.of(candidates.in(state, after, most + 1), most, DuplicateCandidate::mark)
                .shownAs(this::rows);
    }

    private List<DuplicateRow> rows(List<DuplicateCandidate> found) {
        var patients = new ArrayList<PatientId>();
        found.forEach(pair -> {
            patients.add(pair.left());
            patients.add(pair.right());
        });
        policy.listed(patients);
        var known = labels.of(patients);
        var rows = new ArrayList<DuplicateRow>();
        for (var pair : found) {
            var left = known.get(pair.left());
            var right = known.get(pair.right());
            if (left != null && right != null) {
                rows.add(new DuplicateRow(
                        pair.id(), left, right, pair.score(), pair.reasons(), pair.state(), pair.foundAt()));
            }
        }
        return rows;
    }

    /** How many pairs wait for a decision. */
    @RolesAllowed("patient.merge")
    public long open() {
        return candidates.count(DuplicateState.OPEN);
    }

    /** These are two people. The reason goes to the audit trail. */
    @RolesAllowed("patient.merge")
    public void areDifferent(UUID pair, String reason) {
        var candidate = candidates.with(pair);
        audit.patient(candidate.left());
        audit.patient(candidate.right());
        audit.reason(reason);
        candidate.areDifferent(clock.instant(), current.account());
    }

    /** Puts a pair that was called two people on the list again. */
    @RolesAllowed("patient.merge")
    public void reopen(UUID pair) {
        var candidate = candidates.with(pair);
        audit.patient(candidate.left());
        audit.patient(candidate.right());
        candidate.areOpenAgain();
    }

    /** Compares all records anew, in the background; what people decided stays decided. */
    @RolesAllowed("patient.merge")
    public void compareAll() {
        round.enqueueAll();
    }
}
