package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** Writes to the owner of an account, at the address they sign in with; public on purpose, for sign-in. */
@ApplicationScoped
public class AccountPost {
    @Inject
    Accounts accounts;

    @Inject
    AccountMail mail;

    /**
     * The mail leaves with the transaction.
     *
     * @param subject what it tells of: one mail for each
     */
    public void tell(
            AccountId id,
            AccountMail.Occasion occasion,
            @Nullable String path,
            Map<String, Instant> facts,
            UUID subject) {
        var account = accounts.with(id);
        tellAt(account, account.email(), occasion, path, facts, subject);
    }

    /** The same to an address that was theirs until now. */
    void tellAt(
            Account account,
            String address,
            AccountMail.Occasion occasion,
            @Nullable String path,
            Map<String, Instant> facts,
            UUID subject) {
        mail.send(new AccountMail.Letter(occasion, account.id(), address, account.kind(), path, facts, subject));
    }
}
