package org.ohms.identity.account;

import java.time.Instant;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.id.AccountId;

/**
 * A link that lets somebody set the password of an account, once. This holds the only copy of its token, for
 * whoever asked for it and for the mail to the owner.
 */
public record FirstLoginLink(AccountId account, SecretToken token, Instant expiresAt) {
    /** Where at the door the link leads. */
    public static final String PATH = "/welcome";

    /** Path and token, to put behind the door's address. */
    public String pathWithToken() {
        return PATH + "?link=" + token.reveal();
    }
}
