package org.ohms.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ohms.identity.account.LoginName;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/** Which account is whom at the provider; looked up by a keyed hash of what the provider calls them. */
@ApplicationScoped
class SsoLinks {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    byte[] subject(String issuer, String subject) {
        return vault.fingerprint("sso.subject:" + issuer + "|" + subject);
    }

    byte[] session(String issuer, String session) {
        return vault.fingerprint("sso.session:" + issuer + "|" + session);
    }

    Optional<SsoLink> of(AccountId account) {
        return Optional.ofNullable(entities.find(SsoLink.class, account.value()));
    }

    Optional<SsoLink> known(byte[] subject) {
        return entities.createQuery("select l from SsoLink l where l.subject = :subject", SsoLink.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The link that waits for the owner of this e-mail. */
    Optional<SsoLink> waitingFor(LoginName email) {
        var tokens = email.tokens(vault);
        var rows = entities.createNativeQuery(
                        "select l.* from sso_link l join account a on a.id = l.account_id"
                                + " where a.login in (?1, ?2) and l.subject is null",
                        SsoLink.class)
                .setParameter(1, tokens.get(0))
                .setParameter(2, tokens.get(tokens.size() - 1))
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of((SsoLink) rows.get(0));
    }

    void add(SsoLink link) {
        entities.persist(link);
        entities.flush();
    }

    void remove(SsoLink link) {
        entities.remove(link);
        entities.flush();
    }
}
