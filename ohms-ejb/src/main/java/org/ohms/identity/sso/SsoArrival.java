package org.ohms.identity.sso;

import org.ohms.identity.session.SecretToken;
import org.ohms.identity.signin.SecondStepNeeded;
import org.ohms.identity.signin.SignedIn;

/** What came of coming back from the provider. */
public sealed interface SsoArrival {
    /** The page somebody wanted before. */
    String wanted();

    /** They are in. */
    record In(SignedIn signedIn, String wanted) implements SsoArrival {}

    /** Our own second step comes next. */
    record HalfWay(SecondStepNeeded half, String wanted) implements SsoArrival {}

    /** They proved once more who they are: the session has a new token. */
    record ProvedAgain(SecretToken session, String wanted) implements SsoArrival {
        @Override
        public String toString() {
            return "ProvedAgain";
        }
    }

    /** Nobody here is known by that yet: they sign in as always and say that it is theirs. */
    record Unknown(String wanted) implements SsoArrival {}
}
