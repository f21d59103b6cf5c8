package org.ohms.billing.authorisation;

import org.jspecify.annotations.Nullable;

/** What the payer calls its promise, and what was said beside it. */
public record AuthorisationWords(String number, @Nullable String remark) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "AuthorisationWords";
    }
}
