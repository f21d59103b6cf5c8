package org.ohms.identity.account;

import java.util.Locale;

/** An account waits for its first password, is in use, or is closed to its owner. */
public enum AccountStatus {
    INVITED,
    ACTIVE,
    DISABLED;

    /** The word the database keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
