package org.ohms.patients.duplicate;

import java.util.Locale;

/** What people decided about a pair. */
public enum DuplicateState {
    /** Nobody looked yet. */
    OPEN,
    /** Two people. */
    DIFFERENT,
    /** One person: the records were merged. */
    MERGED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DuplicateState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
