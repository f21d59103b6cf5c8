package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.password.PasswordPolicy;
import org.ohms.identity.session.SessionEnd;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;

/** Sets the password of an account that proved itself by a link: policy, hash, and an end to everything older. */
@ApplicationScoped
class PasswordSetting {
    @Inject
    Accounts accounts;

    @Inject
    LoginAccounts logins;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashing hashing;

    @Inject
    SessionRegistry sessions;

    @Inject
    Clock clock;

    void set(AccountId id, String password) {
        var account = accounts.with(id);
        var objections = policy.objections(password, account.name(), account.email());
        if (!objections.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, objections);
        }
        logins.setPassword(id, hashing.hash(password));
        account.activate(clock.instant());
        sessions.endAll(id, SessionEnd.PASSWORD_CHANGED);
    }
}
