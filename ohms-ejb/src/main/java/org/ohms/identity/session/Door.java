package org.ohms.identity.session;

import java.util.Locale;

/** Where somebody comes in: staff at one port, patients at another. A session opens one door only. */
public enum Door {
    STAFF,
    PORTAL;

    /** The word the registry keeps. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
