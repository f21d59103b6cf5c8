package org.ohms.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/** The second factors of accounts, for the use cases of identity; public on purpose, for sign-in and the own account. */
@ApplicationScoped
public class SecondFactors {
    @Inject
    EntityManager entities;

    @Inject
    PasskeyBook passkeys;

    @Inject
    RecoveryCodes codes;

    @Inject
    Clock clock;

    public FactorState stateOf(AccountId account) {
        var since = Optional.ofNullable(entities.find(Authenticator.class, account.value()))
                .map(Authenticator::confirmedAt);
        return new FactorState(since.orElse(null), passkeys.of(account).size(), codes.left(account));
    }

    /** The secret to set up in an app; it opens nothing until {@link #confirm}. */
    public TotpSecret propose(AccountId account) {
        return lockedOrNew(account).propose(clock.instant());
    }

    /** Whether this is a code of the secret that was proposed; from now on it is the secret. */
    public boolean confirm(AccountId account, String code) {
        return locked(account)
                .filter(found -> found.confirm(code, clock.instant()))
                .isPresent();
    }

    /** Whether the code is one of the app's, of this moment and not used before. */
    public boolean provesCode(AccountId account, String code) {
        return locked(account)
                .filter(found -> found.proves(code, clock.instant()))
                .isPresent();
    }

    /** Whether this is one of the codes on paper; it is crossed out. */
    public boolean provesRecoveryCode(AccountId account, String typed) {
        return codes.use(account, typed);
    }

    /** Ten new codes on paper; the only copy of them. */
    public List<String> renewRecoveryCodes(AccountId account) {
        return codes.renew(account);
    }

    /** Without the app; the codes on paper go with the last factor. */
    public void removeAuthenticator(AccountId account) {
        locked(account).ifPresent(entities::remove);
        if (passkeys.of(account).isEmpty()) {
            codes.forget(account);
        }
    }

    /** Gives the account the secret that somebody else chose, as for the demonstration; the same one is left as it is. */
    public void setSecret(AccountId account, TotpSecret secret) {
        var authenticator = lockedOrNew(account);
        if (!authenticator.has(secret)) {
            authenticator.set(secret, clock.instant());
        }
    }

    /** The one there is, whoever made it: two who come first at the same moment get the same one, after each other. */
    private Authenticator lockedOrNew(AccountId account) {
        entities.createNativeQuery(
                        "insert into account_totp (account_id) values (?1) on conflict (account_id) do nothing")
                .setParameter(1, account.value())
                .executeUpdate();
        return locked(account).orElseThrow();
    }

    /** Locked until the transaction ends: one code opens one door. */
    private Optional<Authenticator> locked(AccountId account) {
        return Optional.ofNullable(entities.find(Authenticator.class, account.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
