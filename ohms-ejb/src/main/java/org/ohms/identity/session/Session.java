package org.ohms.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody signed in: begins with a login, is kept alive by requests, and ends once, for a reason that stays. The row
 * never holds the token, only what it hashes to.
 */
@Entity
@Table(name = "account_session")
class Session {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private AccountId account;

    private byte[] token;

    private Door door;

    private String factors;

    @Column(name = "auth_time")
    private Instant authenticatedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String device;

    private String address;

    @Column(name = "acting_for")
    private @Nullable PatientId actingFor;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_reason")
    private @Nullable SessionEnd endedReason;

    @SuppressWarnings("NullAway")
    protected Session() {}

    private Session(
            UUID id,
            AccountId account,
            SecretToken token,
            Door door,
            String factors,
            String device,
            String address,
            Instant now,
            Duration longest) {
        this.id = id;
        this.account = account;
        this.token = token.digest();
        this.door = door;
        this.factors = factors;
        this.authenticatedAt = now;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(longest);
        this.device = device;
        this.address = address;
    }

    static Session begin(
            UUID id,
            AccountId account,
            SecretToken token,
            Door door,
            String factors,
            String device,
            String address,
            Instant now,
            Duration longest) {
        return new Session(id, account, token, door, factors, device, address, now, longest);
    }

    /** Ends it now; an end stays the first one. */
    void end(SessionEnd reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedReason = reason;
        }
    }

    boolean isLive(Instant now, Duration idle) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plus(idle));
    }

    /** The person proved once more who they are. */
    void proveAgain(SecretToken fresh, Instant now) {
        token = fresh.digest();
        authenticatedAt = now;
        lastUsedAt = now;
    }

    /** For whom the person acts from now on in this session; null for themselves. */
    void actFor(@Nullable PatientId patient) {
        actingFor = patient;
    }

    boolean isFresh(Instant now, Duration longest) {
        return now.isBefore(authenticatedAt.plus(longest));
    }

    SessionId id() {
        return new SessionId(id);
    }

    AccountId account() {
        return account;
    }

    /** Whether it ended because nobody was there or the day was over, and not because somebody ended it. */
    boolean isOverByItself(Instant now, Duration idle) {
        return endedAt == null && !isLive(now, idle);
    }

    Door door() {
        return door;
    }

    private String way() {
        return factors.replace(' ', '-');
    }

    SignInRow signIn(@Nullable UUID current) {
        return new SignInRow(createdAt, true, way(), device, NearbyAddress.of(address), id.equals(current));
    }

    SessionRow row(Instant now, Duration idle, @Nullable UUID current) {
        return new SessionRow(
                id(), door, createdAt, lastUsedAt, device, address, way(), isLive(now, idle), id.equals(current));
    }
}
