package org.ohms.identity.account;

import java.time.Instant;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * A link that lets somebody set the password of an account, once. This is the only copy of its token: it is shown to
 * whoever asked for it and kept nowhere.
 */
public record FirstLoginLink(AccountId account, SecretToken token, Instant expiresAt) {
    /** Where at the door the link leads. */
    public static final String PATH = "/welcome";

    /** Path and token, to put behind the door's address. */
    public String pathWithToken() {
        return PATH + "?link=" + token.reveal();
    }
}
