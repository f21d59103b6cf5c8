package org.ohms.identity.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param words beginnings of words of a name or an e-mail; blank means all
 * @param status null means any
 * @param role null means any
 */
public record AccountFilter(
        String words,
        @Nullable AccountStatus status,
        @Nullable String role) {
    public static AccountFilter all() {
        return new AccountFilter("", null, null);
    }
}
