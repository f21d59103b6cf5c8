package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.identity.factor.PasskeyQuestion;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;

/**
 * Signing in with a passkey: alone, when the device finds the key by itself, or as the second step after the password. No
 * permission is asked, because nobody is known until the key has answered.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class PasskeySignIn {
    @Inject
    PasskeyDesk desk;

    /** The question and what the device answered to it. */
    public record Answer(PasskeyQuestion question, String answer) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** A question that a key of the account may answer whose password was proved. */
    public PasskeyQuestion askSecond(SecretToken token, UUID id, Browser browser) {
        return desk.askSecond(token, id, browser);
    }

    /**
     * @throws DomainException FORBIDDEN when it opens nothing
     */
    public SignedIn signIn(Answer answer, Browser browser) {
        return desk.signIn(answer, browser);
    }

    /**
     * The second step.
     *
     * @throws DomainException INVALID when the answer is not right, NOT_FOUND when the password has to be asked again
     */
    public SignedIn signInSecond(Answer answer, SecretToken token, UUID id, Browser browser) {
        return desk.signInSecond(answer, token, id, browser);
    }
}
