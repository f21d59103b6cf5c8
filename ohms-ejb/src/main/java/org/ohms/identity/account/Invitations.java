package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Hands a one-time link to whoever asked for it, and mails it to whom it is for. */
@ApplicationScoped
class Invitations {
    @Inject
    OneTimeLinks links;

    @Inject
    AccountPost post;

    @Inject
    Clock clock;

    FirstLoginLink issue(AccountId account, AccountId by) {
        var link = links.issue(account, by);
        post.tell(
                account,
                AccountMail.Occasion.FIRST_LINK,
                link.pathWithToken(),
                Map.of("until", link.expiresAt()),
                Uuids.v7(clock.instant()));
        return link;
    }

    void revokeAll(AccountId account) {
        links.revokeAll(account);
    }
}
