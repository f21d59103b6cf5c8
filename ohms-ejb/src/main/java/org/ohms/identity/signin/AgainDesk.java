package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.Passkeys;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.password.PasswordRefusal;
import org.ohms.identity.session.SecretToken;
import org.ohms.identity.session.SessionId;
import org.ohms.identity.session.SessionRegistry;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/** The handwork of proving oneself again: count, compare, renew the session. */
@ApplicationScoped
class AgainDesk {
    @Inject
    LoginAccounts accounts;

    @Inject
    PasswordHashing hashing;

    @Inject
    Passkeys passkeys;

    @Inject
    DoorAddress address;

    @Inject
    SignInThrottle throttle;

    @Inject
    SessionRegistry sessions;

    @Inject
    CurrentActor current;

    SecretToken withPassword(AccountId account, String password) {
        var tries = Tries.fromAnywhere(CodeTries.bytes(account), "own password of " + account);
        throttle.count(tries).ifPresent(wait -> {
            throw SignIn.tooMany(wait);
        });
        var isRight = accounts.hashOf(account)
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
        if (!isRight) {
            throw DomainException.invalid(
                    Refusal.of(PasswordRefusal.NOT_THE_CURRENT_ONE).at("password"));
        }
        throttle.giveBack(tries);
        return renew();
    }

    PasskeyQuestion ask(AccountId account) {
        return passkeys.ask(Optional.of(account), address.here());
    }

    SecretToken withPasskey(AccountId account, PasskeySignIn.Answer answer) {
        var isOwn = passkeys.proven(answer.question(), answer.answer(), address.here())
                .filter(account::equals)
                .isPresent();
        if (!isOwn) {
            throw DomainException.invalid(Refusal.of(SignInRefusal.PASSKEY_NOT_RECOGNISED));
        }
        return renew();
    }

    private SecretToken renew() {
        var session = current.get().session();
        if (session == null) {
            throw DomainException.forbidden(CommonRefusal.NOT_ALLOWED);
        }
        return sessions.proveAgain(new SessionId(session));
    }
}
