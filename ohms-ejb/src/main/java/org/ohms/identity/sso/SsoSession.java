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
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionId;
import org.ohms.shared.id.AccountId;

/** A session that began at the provider: either end ends it at both. */
@Entity
@Table(name = "sso_session")
class SsoSession {
    private static final Duration GOODBYE = Duration.ofMinutes(2);

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "provider_session")
    private byte @Nullable [] providerSession;

    @Column(name = "id_token")
    @Convert(converter = SessionIdTokenConverter.class)
    private String idToken;

    private byte @Nullable [] goodbye;

    @Column(name = "goodbye_until")
    private @Nullable Instant goodbyeUntil;

    @SuppressWarnings("NullAway")
    protected SsoSession() {}

    SsoSession(SessionId session, AccountId account, byte @Nullable [] providerSession, String idToken) {
        this.session = session.value();
        this.account = account;
        this.providerSession = providerSession;
        this.idToken = idToken;
    }

    /** Its person signs out here and goes on to the provider with this token. */
    void leave(SecretToken token, Instant now) {
        goodbye = token.digest();
        goodbyeUntil = now.plus(GOODBYE);
    }

    /** The token is used; whether it still was good. */
    boolean isLeaving(Instant now) {
        var isGood = goodbyeUntil != null && now.isBefore(goodbyeUntil);
        goodbye = null;
        goodbyeUntil = null;
        return isGood;
    }

    SessionId session() {
        return new SessionId(session);
    }

    AccountId account() {
        return account;
    }

    String idToken() {
        return idToken;
    }
}
