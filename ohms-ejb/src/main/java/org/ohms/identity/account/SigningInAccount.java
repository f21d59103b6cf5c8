package org.ohms.identity.account;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * What sign-in needs to know of an account.
 *
 * @param hash null when no password is set yet
 * @param deviceKnown whether the browser has been signed in with this account before
 */
public record SigningInAccount(
        AccountId id,
        AccountKind kind,
        AccountStatus status,
        @Nullable String hash,
        boolean deviceKnown) {
    /** Without the hash: it must not reach a log. */
    @Override
    public String toString() {
        return "SigningInAccount[" + id + "]";
    }
}
