package org.ohms.identity.account;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * What sign-in needs to know of an account.
 *
 * @param hash null when no password is set yet
 * @param deviceKnown whether the browser has been signed in with this account before
 * @param placeKnown whether the account has been signed in from this network before
 */
public record SigningInAccount(
        AccountId id,
        AccountKind kind,
        AccountStatus status,
        @Nullable String hash,
        boolean deviceKnown,
        boolean placeKnown) {
    /** Without the hash: it must not reach a log. */
    @Override
    public String toString() {
        return "SigningInAccount[" + id + "]";
    }
}
