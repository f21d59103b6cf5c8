package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;

/**
 * Somebody who is signed in proves once more that it is them, before something that reaches far. It needs no permission,
 * only a session. Tries are counted as at the door: an unwatched screen is no place to guess.
 */
@Stateless
@PermitAll
public class SignInAgain {
    @Inject
    AgainDesk desk;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** The password of the account at hand; it must not reach a log. */
    public record Proof(String password) {
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /** A question that one of the own passkeys may answer. */
    public PasskeyQuestion ask() {
        return desk.ask(current.account());
    }

    /**
     * The same with a passkey.
     *
     * @return the new token of the session
     * @throws DomainException INVALID when the answer is not right
     */
    public SecretToken withPasskey(PasskeySignIn.Answer answer) {
        var account = current.account();
        audit.object("Account", account.value());
        return desk.withPasskey(account, answer);
    }

    /**
     * @return the new token of the session; the old one opens nothing any more
     * @throws DomainException INVALID when the password is not right, TOO_MANY when there were too many tries
     */
    public SecretToken withPassword(Proof proof) {
        var account = current.account();
        audit.object("Account", account.value());
        return desk.withPassword(account, proof.password());
    }
}
