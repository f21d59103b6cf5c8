package org.ohms.identity.account;

import java.util.Locale;

/** How far a request to give somebody a role is. */
public enum RoleRequestState {
    OPEN,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    /** The first administrator made the second one, with nobody there to confirm. */
    ALONE;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
