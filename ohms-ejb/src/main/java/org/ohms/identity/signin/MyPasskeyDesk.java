package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.factor.PasskeyId;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.Passkeys;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/** The handwork of somebody's own passkeys. */
@ApplicationScoped
class MyPasskeyDesk {
    private static final int LONGEST_NAME = 60;

    @Inject
    Passkeys passkeys;

    @Inject
    SecondFactors factors;

    @Inject
    LoginAccounts accounts;

    @Inject
    DoorAddress address;

    @Inject
    FactorNews news;

    PasskeyQuestion ask(AccountId account) {
        var owner = accounts.ownerOf(account);
        return passkeys.askToRegister(account, owner.email(), owner.name(), address.here());
    }

    List<String> register(AccountId account, PasskeySignIn.Answer answer, String name) {
        var known = checked(name);
        var isFirst = !factors.stateOf(account).isProtected();
        if (!passkeys.register(account, answer.question(), answer.answer(), known, address.here())) {
            throw DomainException.invalid(Refusal.of(SignInRefusal.PASSKEY_NOT_MADE));
        }
        news.changed(account);
        return isFirst ? factors.renewRecoveryCodes(account) : List.of();
    }

    void remove(AccountId account, PasskeyId id) {
        if (!passkeys.remove(account, id)) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (!factors.stateOf(account).isProtected()) {
            if (accounts.needsSecondFactor(account)) {
                throw DomainException.refused(SignInRefusal.FACTOR_NEEDED);
            }
            factors.removeAuthenticator(account);
        }
        news.changed(account);
    }

    String checked(String name) {
        var words = name.strip();
        if (words.isEmpty()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.REQUIRED).at("passkeyName"));
        }
        if (words.length() > LONGEST_NAME) {
            throw DomainException.invalid(
                    Refusal.of(CommonRefusal.TOO_LONG).at("passkeyName").with("max", LONGEST_NAME));
        }
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw DomainException.invalid(
                    Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at("passkeyName"));
        }
        return words;
    }
}
