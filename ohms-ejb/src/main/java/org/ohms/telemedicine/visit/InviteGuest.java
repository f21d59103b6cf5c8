package org.ohms.telemedicine.visit;

import org.jspecify.annotations.Nullable;

/**
 * Wish to invite somebody who has no account here.
 *
 * @param email where the link is sent; it is not kept
 * @param language in which the mail is written
 */
public record InviteGuest(
        @Nullable String name,
        @Nullable GuestRole role,
        @Nullable String email,
        @Nullable String language) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InviteGuest";
    }
}
