package org.ohms.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.shared.id.AccountId;

/**
 * Finds an account by its e-mail for features above, within a use case or work of theirs; the second wall decides
 * whether the one who acts sees it. Public on purpose.
 */
@ApplicationScoped
public class AccountDirectory {
    @Inject
    Accounts accounts;

    /** The account that signs in with this e-mail. */
    public Optional<AccountId> byEmail(String email) {
        return accounts.named(LoginName.typed(email)).map(Account::id);
    }
}
