package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.factor.Passkeys;
import org.ohms.identity.session.Door;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/**
 * The handwork of signing in with a passkey. A key cannot be guessed, so tries are not counted: a count would only let
 * somebody shut others out.
 */
@ApplicationScoped
class PasskeyDesk {
    @Inject
    Passkeys passkeys;

    @Inject
    DoorAddress address;

    @Inject
    SecondStepDesk second;

    @Inject
    SignInDesk desk;

    @Inject
    LoginAccounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    PasskeyQuestion askSecond(SecretToken token, UUID id, Browser browser) {
        return passkeys.ask(Optional.of(second.waiting(token, id, browser)), address.of(browser.door()));
    }

    SignedIn signIn(PasskeySignIn.Answer answer, Browser browser) {
        var account = passkeys.proven(answer.question(), answer.answer(), address.of(browser.door()));
        account.ifPresent(found -> audit.object("Account", found.value()));
        var owner = account.filter(found -> accounts.opens(found, SignInDesk.ownerOf(browser.door())))
                .orElseThrow(() -> DomainException.forbidden(SignInRefusal.PASSKEY_NOT_RECOGNISED));
        return desk.letIn(owner, browser, "passkey", current.get().address());
    }

    SignedIn signInSecond(PasskeySignIn.Answer answer, SecretToken token, UUID id, Browser browser) {
        var account = second.waiting(token, id, browser);
        if (!isProven(answer, account, browser.door())) {
            throw DomainException.invalid(Refusal.of(SignInRefusal.PASSKEY_NOT_RECOGNISED));
        }
        return second.letIn(account, token, browser, "passkey");
    }

    boolean isProven(PasskeySignIn.Answer answer, AccountId account, Door door) {
        return passkeys.proven(answer.question(), answer.answer(), address.of(door))
                .filter(account::equals)
                .isPresent();
    }
}
