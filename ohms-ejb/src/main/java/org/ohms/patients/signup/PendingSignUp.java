package org.ohms.patients.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.patients.linking.Claimant;
import org.ohms.shared.persistence.NullableUuid;

/**
 * Somebody asked for an account and has to show that the e-mail is theirs. The link of the mail begins a short visit,
 * known by a cookie; a program that opens the link before its reader does begins one that ends with the reader's. Within
 * the visit the chosen password is typed once more, so that nobody opens an account that somebody else prepared with
 * their address. Then this is deleted: the link works once.
 */
@Entity
@Table(name = "sign_up")
class PendingSignUp {
    static final Duration VISIT = Duration.ofMinutes(15);

    @Id
    private UUID id;

    private byte[] email;

    @Convert(converter = SignUpDetailsConverter.class)
    private @Nullable Claimant details;

    @Convert(converter = SignUpPasswordConverter.class)
    private @Nullable String password;

    private byte[] token;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private byte @Nullable [] visit;

    @Column(name = "visit_until")
    private @Nullable Instant visitUntil;

    @Convert(converter = NullableUuid.class)
    private @Nullable UUID invitation;

    @SuppressWarnings("NullAway")
    protected PendingSignUp() {}

    private PendingSignUp(UUID id, byte[] email, SecretToken link, Instant now, Duration life) {
        this.id = id;
        this.email = email;
        this.token = link.digest();
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    /** By somebody whose address has no account yet. */
    static PendingSignUp by(
            UUID id,
            byte[] email,
            SecretToken link,
            Chosen chosen,
            @Nullable UUID invitation,
            Instant now,
            Duration life) {
        var pending = new PendingSignUp(id, email, link, now, life);
        pending.details = chosen.claimant();
        pending.password = chosen.passwordHash();
        pending.invitation = invitation;
        return pending;
    }

    /** For an address that has an account: it was told so, and its link opens nothing. */
    static PendingSignUp toldOnly(UUID id, byte[] email, SecretToken link, Instant now, Duration life) {
        return new PendingSignUp(id, email, link, now, life);
    }

    boolean canBeOpened(Instant now) {
        return details != null && now.isBefore(expiresAt);
    }

    void open(SecretToken visitToken, Instant now) {
        visit = visitToken.digest();
        visitUntil = now.plus(VISIT);
    }

    boolean isBeingVisited(Instant now) {
        return details != null && visitUntil != null && now.isBefore(visitUntil);
    }

    UUID id() {
        return id;
    }

    Chosen chosen() {
        if (details == null || password == null) {
            throw new IllegalStateException("nobody chose anything here");
        }
        return new Chosen(details, password);
    }

    Optional<UUID> invitation() {
        return Optional.ofNullable(invitation);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
