package org.ohms.patients.copy;

import java.util.Locale;

/** How far a copy is. */
public enum CopyState {
    WAITING,
    READY,
    /** It could not be made; the desk helps. */
    FAILED;

    /** The word the database keeps. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
