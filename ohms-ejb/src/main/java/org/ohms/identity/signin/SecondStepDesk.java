package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.identity.factor.TotpSecret;
import org.ohms.identity.session.HalfSignedIn;
import org.ohms.identity.session.PendingSignIns;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/** The handwork of the second step: find the half-done sign-in, count, compare, let in. */
@ApplicationScoped
class SecondStepDesk {
    enum Kind {
        CODE("totp", SignInRefusal.CODE_NOT_RIGHT),
        RECOVERY_CODE("recovery-code", SignInRefusal.RECOVERY_CODE_NOT_RIGHT);

        private final String factor;
        private final SignInRefusal otherwise;

        Kind(String factor, SignInRefusal otherwise) {
            this.factor = factor;
            this.otherwise = otherwise;
        }
    }

    @Inject
    PendingSignIns pending;

    @Inject
    SecondFactors factors;

    @Inject
    LoginAccounts accounts;

    @Inject
    CodeTries tries;

    @Inject
    SignInDesk desk;

    @Inject
    Event<SecondStepDone> done;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    Optional<HalfWay> look(SecretToken token, Browser browser) {
        return pending.with(token, browser.door()).map(found -> {
            audit.object("Account", found.account().value());
            return new HalfWay(found.id(), accounts.ownerOf(found.account()).email(), factors.stateOf(found.account()));
        });
    }

    SignedIn signIn(SecondStep.Proof proof, Kind kind) {
        var account = waiting(proof.token(), proof.id(), proof.browser());
        var counted = tries.count(account, proof.browser().device());
        if (!proves(account, proof.code(), kind)) {
            throw DomainException.invalid(Refusal.of(kind.otherwise).at("code"));
        }
        tries.giveBack(counted);
        return letIn(account, proof.token(), proof.browser(), kind.factor);
    }

    TotpSecret propose(SecretToken token, UUID id, Browser browser) {
        return factors.propose(withoutFactor(token, id, browser));
    }

    SecondStep.SetUp setUp(SecondStep.Proof proof) {
        var account = withoutFactor(proof.token(), proof.id(), proof.browser());
        var counted = tries.count(account, proof.browser().device());
        if (!factors.confirm(account, proof.code())) {
            throw DomainException.invalid(
                    Refusal.of(SignInRefusal.CODE_NOT_RIGHT).at("code"));
        }
        tries.giveBack(counted);
        var codes = factors.renewRecoveryCodes(account);
        return new SecondStep.SetUp(letIn(account, proof.token(), proof.browser(), Kind.CODE.factor), codes);
    }

    private boolean proves(AccountId account, String code, Kind kind) {
        return kind == Kind.CODE ? factors.provesCode(account, code) : factors.provesRecoveryCode(account, code);
    }

    /** The half-done sign-in becomes a session. */
    SignedIn letIn(AccountId account, SecretToken token, Browser browser, String factor) {
        var half = pending.with(token, browser.door()).orElseThrow(SecondStepDesk::beginAgain);
        pending.end(token, browser.door());
        var signedIn = desk.letIn(
                account, browser, half.proved() + " " + factor, current.get().address());
        done.fire(new SecondStepDone(half.id(), account, signedIn.session()));
        return signedIn;
    }

    /** Setting up is for those who have nothing yet: whoever knows only the password must not add a key of their own. */
    private AccountId withoutFactor(SecretToken token, UUID id, Browser browser) {
        var account = waiting(token, id, browser);
        if (factors.stateOf(account).isProtected()) {
            throw beginAgain();
        }
        return account;
    }

    /** The account whose password was proved for this page, if it still may come in. */
    AccountId waiting(SecretToken token, UUID id, Browser browser) {
        var account = pending.with(token, browser.door())
                .filter(found -> found.id().equals(id))
                .map(HalfSignedIn::account)
                .orElseThrow(SecondStepDesk::beginAgain);
        audit.object("Account", account.value());
        if (!accounts.isActive(account)) {
            throw beginAgain();
        }
        return account;
    }

    private static DomainException beginAgain() {
        return DomainException.notFound(SignInRefusal.BEGIN_AGAIN);
    }
}
