package org.ohms.patients.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * One person's emergency access to one patient's record. It opens with a reason, closes by itself after an hour or
 * earlier by hand, and waits for somebody else to judge it.
 */
@Entity
@Table(name = "break_glass_grant")
class BreakGlassGrant {
    static final Duration LASTS = Duration.ofMinutes(60);

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "account_id")
    private AccountId account;

    private BreakGlassReason reason;

    @Convert(converter = GrantWordsConverter.class)
    private String words;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable ReviewDecision decision;

    @Column(name = "decision_words")
    @Convert(converter = DecisionWordsConverter.class)
    private @Nullable String decisionWords;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable AccountId decidedBy;

    @SuppressWarnings("NullAway")
    protected BreakGlassGrant() {}

    BreakGlassGrant(UUID id, PatientId patient, AccountId account, BreakGlassReason reason, String words, Instant now) {
        this.id = id;
        this.patient = patient;
        this.account = account;
        this.reason = reason;
        this.words = words;
        this.openedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    boolean isOpenAt(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    void end(Instant now) {
        if (!isOpenAt(now)) {
            throw DomainException.refused(BreakGlassRefusal.NOT_OPEN);
        }
        endedAt = now;
    }

    /** Judged by somebody else, once, when it is over. */
    void decide(ReviewDecision judged, @Nullable String said, AccountId by, Instant now) {
        if (account.equals(by)) {
            throw DomainException.refused(BreakGlassRefusal.NOT_YOUR_OWN);
        }
        if (decision != null) {
            throw DomainException.refused(BreakGlassRefusal.DECIDED_ALREADY);
        }
        if (isOpenAt(now)) {
            throw DomainException.refused(BreakGlassRefusal.STILL_OPEN);
        }
        decision = judged;
        decisionWords = said;
        decidedAt = now;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    AccountId account() {
        return account;
    }

    BreakGlassReason reason() {
        return reason;
    }

    String words() {
        return words;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When it was or will be over. */
    Instant overAt() {
        var ended = endedAt;
        return ended == null ? expiresAt : ended;
    }

    @Nullable
    ReviewDecision decision() {
        return decision;
    }

    @Nullable
    String decisionWords() {
        return decisionWords;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    AccountId decidedBy() {
        return decidedBy;
    }
}
