package org.ohms.identity.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.ActsAs;
import org.ohms.identity.factor.TotpSecret;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.error.DomainException;

/**
 * After the password: a code of the authenticator app, a code on paper, or setting the app up where a role asks for it.
 * No permission is asked, because nobody is signed in yet; whoever holds the token of the half-done sign-in has proved the
 * password. Tries are counted before they are judged.
 */
@Stateless
@PermitAll
@ActsAs(Actor.Kind.LOGIN)
public class SecondStep {
    @Inject
    SecondStepDesk desk;

    /**
     * What somebody typed, and where.
     *
     * @param token of the half-done sign-in, from the cookie
     * @param id of the half-done sign-in that the page was made for
     */
    public record Proof(SecretToken token, UUID id, String code, Browser browser) {
        /** Without the code: it must not reach a log. */
        @Override
        public String toString() {
            return "Proof[" + id + "]";
        }
    }

    /** Somebody is in with a new app, and these are the only copies of the codes for paper. */
    public record SetUp(SignedIn signedIn, List<String> recoveryCodes) {
        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "SetUp";
        }
    }

    /** What the token waits for; empty when it waits for nothing any more. */
    public Optional<HalfWay> look(SecretToken token, Browser browser) {
        return desk.look(token, browser);
    }

    /**
     * @throws DomainException INVALID when the code is not right, NOT_FOUND when the password has to be asked again,
     *     TOO_MANY when there were too many tries
     */
    public SignedIn withCode(Proof proof) {
        return desk.signIn(proof, SecondStepDesk.Kind.CODE);
    }

    /** The same with one of the codes on paper. */
    public SignedIn withRecoveryCode(Proof proof) {
        return desk.signIn(proof, SecondStepDesk.Kind.RECOVERY_CODE);
    }

    /** The secret to put into an app; only for an account that has no second factor yet. */
    public TotpSecret propose(SecretToken token, UUID id, Browser browser) {
        return desk.propose(token, id, browser);
    }

    /** The first code of the app that was set up: the person is in. */
    public SetUp setUp(Proof proof) {
        return desk.setUp(proof);
    }
}
