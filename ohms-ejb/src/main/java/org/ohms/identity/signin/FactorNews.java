package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.ohms.identity.account.AccountMail;
import org.ohms.identity.account.AccountPost;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/**
 * Tells the owner that the way into their account changed: who did not do it themselves learns it by mail; public on
 * purpose, for {@code identity.sso}.
 */
@ApplicationScoped
public class FactorNews {
    @Inject
    AccountPost post;

    @Inject
    Clock clock;

    /** The mail leaves with the transaction. */
    public void changed(AccountId account) {
        var now = clock.instant();
        post.tell(account, AccountMail.Occasion.FACTORS_CHANGED, "/account", Map.of("at", now), Uuids.v7(now));
    }
}
