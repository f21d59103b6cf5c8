package org.ohms.patients.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.duplicate.BlockIndex.Pair;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** Two records that may be one person. Once somebody decided, comparing again does not reopen it. */
@Entity
@Table(name = "duplicate_candidate")
class DuplicateCandidate {
    @Id
    private UUID id;

    @Column(name = "left_id")
    private PatientId left;

    @Column(name = "right_id")
    private PatientId right;

    private BigDecimal score;

    private String reasons;

    private String state;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @SuppressWarnings("NullAway")
    protected DuplicateCandidate() {}

    @SuppressWarnings("NullAway")
    private DuplicateCandidate(Pair pair, Match match, Instant now) {
        this.id = Uuids.v7(now);
        this.left = pair.left();
        this.right = pair.right();
        this.state = DuplicateState.OPEN.code();
        this.foundAt = now;
        weigh(match);
    }

    static DuplicateCandidate found(Pair pair, Match match, Instant now) {
        return new DuplicateCandidate(pair, match, now);
    }

    /** The records changed, and so did what speaks for them being one. */
    final void weigh(Match match) {
        score = BigDecimal.valueOf(match.score()).setScale(1, RoundingMode.HALF_EVEN);
        reasons = match.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    void areDifferent(Instant now, AccountId by) {
        if (state() != DuplicateState.OPEN) {
            throw DomainException.refused(DuplicateRefusal.DECIDED);
        }
        decide(DuplicateState.DIFFERENT, now, by);
    }

    void areOpenAgain() {
        if (state() != DuplicateState.DIFFERENT) {
            throw DomainException.refused(DuplicateRefusal.NOT_DISMISSED);
        }
        reopen();
    }

    void becameOne(Instant now, @Nullable AccountId by) {
        decide(DuplicateState.MERGED, now, by);
    }

    void becameTwoAgain() {
        reopen();
    }

    private void decide(DuplicateState decision, Instant now, @Nullable AccountId by) {
        state = decision.code();
        decidedAt = now;
        decidedBy = by;
    }

    private void reopen() {
        state = DuplicateState.OPEN.code();
        decidedAt = null;
        decidedBy = null;
    }

    UUID id() {
        return id;
    }

    PatientId left() {
        return left;
    }

    PatientId right() {
        return right;
    }

    Pair pair() {
        return new Pair(left, right);
    }

    DuplicateMark mark() {
        return new DuplicateMark(score, id);
    }

    double score() {
        return score.doubleValue();
    }

    List<DuplicateReason> reasons() {
        return reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split(" "))
                        .map(DuplicateReason::valueOf)
                        .toList();
    }

    DuplicateState state() {
        return DuplicateState.ofCode(state);
    }

    Instant foundAt() {
        return foundAt;
    }
}
