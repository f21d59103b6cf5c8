package org.ohms.billing.x12;

import org.jspecify.annotations.Nullable;

/** Counts of trailers, which nobody trusts to be figures. */
final class Figures {
    private static final int LONGEST = 9;

    private Figures() {}

    /** None where it is no whole number. */
    static @Nullable Integer whole(String text) {
        return text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(one -> one >= '0' && one <= '9')
                ? null
                : Integer.valueOf(text);
    }
}
