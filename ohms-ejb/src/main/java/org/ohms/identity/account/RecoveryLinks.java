package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Sends links in place of forgotten passwords; public on purpose, for {@code identity.signin} alone. */
@ApplicationScoped
public class RecoveryLinks {
    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinks links;

    @Inject
    AccountPost post;

    @Inject
    Clock clock;

    /**
     * Mails a link to the owner of the account that is in use and signs in at this kind of door.
     *
     * @return whose it was; empty when there is none
     */
    public Optional<AccountId> send(LoginName login, AccountKind kind) {
        return accounts.named(login)
                .filter(account -> account.status() == AccountStatus.ACTIVE && account.kind() == kind)
                .map(account -> {
                    var link = links.issueForRecovery(account.id());
                    post.tell(
                            account.id(),
                            AccountMail.Occasion.RECOVERY,
                            link.pathWithToken(),
                            Map.of("until", link.expiresAt()),
                            Uuids.v7(clock.instant()));
                    return account.id();
                });
    }
}
