package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.password.PasswordHashing;
import org.ohms.identity.password.PasswordPolicy;
import org.ohms.identity.password.PasswordRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;

/** The handwork of replacing a password: count, compare the old one, judge the new one, keep its hash. */
@ApplicationScoped
class PasswordDesk {
    @Inject
    LoginAccounts accounts;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHashing hashing;

    @Inject
    SignInThrottle throttle;

    void replace(AccountId account, PasswordChange.Request request) {
        var tries = Tries.fromAnywhere(CodeTries.bytes(account), "own password of " + account);
        throttle.count(tries).ifPresent(wait -> {
            throw SignIn.tooMany(wait);
        });
        var kept = accounts.hashOf(account).orElseThrow(() -> refused(PasswordRefusal.NOT_THE_CURRENT_ONE));
        if (!hashing.matches(request.currentPassword(), kept)) {
            throw refused(PasswordRefusal.NOT_THE_CURRENT_ONE);
        }
        var owner = accounts.ownerOf(account);
        var objections = new Refusals();
        policy.objections(request.newPassword(), owner.name(), owner.email()).forEach(objections::add);
        objections.when(
                request.newPassword().equals(request.currentPassword()),
                Refusal.of(PasswordRefusal.SAME_AS_BEFORE).at("password"));
        objections.throwIfAny(DomainException.Kind.INVALID);
        accounts.setPassword(account, hashing.hash(request.newPassword()));
        throttle.giveBack(tries);
    }

    private static DomainException refused(PasswordRefusal reason) {
        return DomainException.invalid(Refusal.of(reason).at("currentPassword"));
    }
}
