package org.ohms.identity.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.persistence.NullableUuid;

/**
 * A browser goes to the provider and comes back: within ten minutes, once, with the token it took along. Where nobody here is
 * known by what it brought, it waits as long again for somebody to sign in and say that it is theirs.
 */
@Entity
@Table(name = "sso_attempt")
class SsoAttempt {
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    private byte[] token;

    @Column(name = "provider_id")
    private UUID provider;

    private Door door;

    @Convert(converter = WantedAddressConverter.class)
    private String wanted;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID again;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    private byte @Nullable [] subject;

    private byte @Nullable [] login;

    @Column(name = "provider_session")
    private byte @Nullable [] providerSession;

    @Column(name = "id_token")
    @Convert(converter = AttemptTokenConverter.class)
    private @Nullable String idToken;

    @Column(name = "half_way")
    @Convert(converter = NullableUuid.class)
    private @Nullable UUID halfWay;

    @Column(name = "linked_at")
    private @Nullable Instant linkedAt;

    @SuppressWarnings("NullAway")
    protected SsoAttempt() {}

    SsoAttempt(UUID id, SecretToken token, UUID provider, Door door, String wanted, @Nullable UUID again, Instant now) {
        this.id = id;
        this.token = token.digest();
        this.provider = provider;
        this.door = door;
        this.wanted = wanted;
        this.again = again;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOnItsWay(Door at, Instant now) {
        return door == at && arrivedAt == null && now.isBefore(expiresAt);
    }

    /** It is back; nobody comes back with it a second time. */
    void arrive(Instant now) {
        arrivedAt = now;
        expiresAt = now.plus(LIFE);
    }

    /** What it brought, as hashes, and the token that signs out at the provider. */
    void bring(byte[] found, byte @Nullable [] email, byte @Nullable [] session, String token) {
        subject = found;
        login = email;
        providerSession = session;
        idToken = token;
    }

    /** A second step of ours comes before the session. */
    void goHalfWay(UUID pending) {
        halfWay = pending;
    }

    boolean waitsForItsPerson(Door at, Instant now) {
        return door == at && subject != null && linkedAt == null && halfWay == null && now.isBefore(expiresAt);
    }

    void link(Instant now) {
        linkedAt = now;
    }

    /** What signing out at the provider needs is kept with the session and not here. */
    void forget() {
        idToken = null;
        login = null;
    }

    UUID id() {
        return id;
    }

    UUID provider() {
        return provider;
    }

    String wanted() {
        return wanted;
    }

    @Nullable
    UUID again() {
        return again;
    }

    byte @Nullable [] subject() {
        return subject;
    }

    byte @Nullable [] login() {
        return login;
    }

    byte @Nullable [] providerSession() {
        return providerSession;
    }

    @Nullable
    String idToken() {
        return idToken;
    }
}
