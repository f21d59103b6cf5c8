package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.id.AccountId;

/** Sessions that began at the provider. */
@ApplicationScoped
class SsoSessions {
    @Inject
    EntityManager entities;

    @Inject
    SessionRegistry registry;

    /** The session of this token began with this attempt. */
    void begin(SecretToken token, AccountId account, SsoAttempt attempt) {
        var said = attempt.idToken();
        if (said != null) {
            entities.flush();
            registry.idOf(token)
                    .ifPresent(session ->
                            entities.persist(new SsoSession(session, account, attempt.providerSession(), said)));
            attempt.forget();
        }
    }

    Optional<SsoSession> of(UUID session) {
        return Optional.ofNullable(entities.find(SsoSession.class, session));
    }

    Optional<SsoSession> leaving(SecretToken goodbye) {
        return entities.createQuery("select s from SsoSession s where s.goodbye = :token", SsoSession.class)
                .setParameter("token", goodbye.digest())
                .getResultStream()
                .findFirst();
    }

    List<SsoSession> named(byte[] providerSession) {
        return entities.createQuery("select s from SsoSession s where s.providerSession = :name", SsoSession.class)
                .setParameter("name", providerSession)
                .getResultList();
    }

    List<SsoSession> of(AccountId account) {
        return entities.createQuery("select s from SsoSession s where s.account = :account", SsoSession.class)
                .setParameter("account", account)
                .getResultList();
    }
}
