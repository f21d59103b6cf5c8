package org.ohms.patients.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Lets one patient into the portal, once. The link begins a visit, known by a cookie; within it the code and the birth
 * date are asked, and five wrong tries end the invitation. Whoever has proven both gets an account, or ties the one they
 * are signed in with. What is kept of link and code are digests.
 */
@Entity
@Table(name = "portal_invitation")
class Invitation {
    /** By mail or by letter alike: no link into a record lives longer. A letter is handed over, not posted. */
    static final Duration LIFE = Duration.ofHours(72);

    static final Duration VISIT = Duration.ofMinutes(30);
    static final int MOST_TRIES = 5;

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Convert(converter = InvitationEmailConverter.class)
    private @Nullable String email;

    private byte[] token;

    private byte[] code;

    private int tries;

    private InvitationState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private AccountId createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private byte @Nullable [] visit;

    @Column(name = "visit_until")
    private @Nullable Instant visitUntil;

    @Column(name = "proven_at")
    private @Nullable Instant provenAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "account_id")
    private @Nullable AccountId account;

    @SuppressWarnings("NullAway")
    protected Invitation() {}

    /** @param email null for a letter */
    @SuppressWarnings("NullAway")
    Invitation(
            UUID id,
            PatientId patient,
            @Nullable String email,
            SecretToken link,
            byte[] code,
            Instant now,
            AccountId by) {
        this.id = id;
        this.patient = patient;
        this.email = email;
        this.token = link.digest();
        this.code = code;
        this.state = InvitationState.OPEN;
        this.createdAt = now;
        this.createdBy = by;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpen(Instant now) {
        return state == InvitationState.OPEN && now.isBefore(expiresAt);
    }

    boolean isBeingVisited(Instant now) {
        return isOpen(now) && visitUntil != null && now.isBefore(visitUntil);
    }

    /** A later visit ends the earlier one, and begins without anything proven. */
    void open(SecretToken visitToken, Instant now) {
        visit = visitToken.digest();
        visitUntil = now.plus(VISIT);
        provenAt = null;
    }

    /** One try; the fifth wrong one ends the invitation. */
    boolean prove(byte[] typedCode, boolean sameBirthDate, Instant now) {
        if (MessageDigest.isEqual(code, typedCode) && sameBirthDate) {
            provenAt = now;
            return true;
        }
        tries++;
        if (tries >= MOST_TRIES) {
            end(InvitationState.BLOCKED, now);
        }
        return false;
    }

    void use(AccountId by, Instant now) {
        account = by;
        end(InvitationState.USED, now);
    }

    void revoke(Instant now) {
        end(InvitationState.REVOKED, now);
    }

    private void end(InvitationState how, Instant now) {
        state = how;
        endedAt = now;
        visit = null;
        visitUntil = null;
    }

    /** Whether the mail of the invitation went to this address, so that whoever holds the link can read its mail. */
    boolean wasMailedTo(String address) {
        return address.equals(email);
    }

    boolean isProven() {
        return provenAt != null;
    }

    UUID id() {
        return id;
    }

    PatientId patient() {
        return patient;
    }

    @Nullable
    String email() {
        return email;
    }

    int triesLeft() {
        return MOST_TRIES - tries;
    }

    InvitationState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    AccountId createdBy() {
        return createdBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
