package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.compliance.access.AsksAgain;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.account.LoginAccounts;
import org.ohms.identity.factor.FactorState;
import org.ohms.identity.factor.SecondFactors;
import org.ohms.identity.factor.TotpSecret;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.AccountId;

/**
 * Everybody looks after their own second factor. It needs no permission, only a sign-in, and a fresh one for every change:
 * whoever finds a screen open must not add a key of their own.
 */
@Stateless
@PermitAll
public class MySecondFactors {
    @Inject
    SecondFactors factors;

    @Inject
    LoginAccounts accounts;

    @Inject
    FactorNews news;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** What there is, and whether the roles of the account ask for it. */
    public record Mine(FactorState factors, boolean needed) {}

    public Mine state() {
        var account = current.account();
        return new Mine(factors.stateOf(account), accounts.needsSecondFactor(account));
    }

    /** The secret to put into an app; the app in use stays in use until the first code of the new one. */
    @AsksAgain
    public TotpSecret propose() {
        return factors.propose(account());
    }

    /**
     * The first code of the app.
     *
     * @return ten codes on paper, when this is the first factor; else none, because those there are still open
     */
    @AsksAgain
    public List<String> confirm(String code) {
        var account = account();
        var isFirst = !factors.stateOf(account).isProtected();
        if (!factors.confirm(account, code)) {
            throw DomainException.invalid(
                    Refusal.of(SignInRefusal.CODE_NOT_RIGHT).at("code"));
        }
        news.changed(account);
        return isFirst ? factors.renewRecoveryCodes(account) : List.of();
    }

    /** Takes the app away; refused where a role asks for a second factor. */
    @AsksAgain
    public void removeAuthenticator() {
        var account = account();
        if (factors.stateOf(account).passkeys() == 0 && accounts.needsSecondFactor(account)) {
            throw DomainException.refused(SignInRefusal.FACTOR_NEEDED);
        }
        factors.removeAuthenticator(account);
        news.changed(account);
    }

    /** Ten new codes on paper; the older ones open nothing any more. */
    @AsksAgain
    public List<String> renewRecoveryCodes() {
        var account = account();
        if (!factors.stateOf(account).isProtected()) {
            throw DomainException.refused(SignInRefusal.FACTOR_NEEDED);
        }
        return factors.renewRecoveryCodes(account);
    }

    private AccountId account() {
        var account = current.account();
        audit.object("Account", account.value());
        return account;
    }
}
