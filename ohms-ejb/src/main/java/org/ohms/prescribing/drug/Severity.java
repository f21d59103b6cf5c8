package org.ohms.prescribing.drug;

import java.util.Locale;

/** How bad it is to take two medicines together; the worst first. */
public enum Severity {
    CONTRAINDICATED,
    MAJOR,
    MODERATE,
    MINOR;

    /** The word of the rule files and of the interface, such as {@code major}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody should prescribe past it without stopping to think. */
    public boolean isGrave() {
        return this == CONTRAINDICATED || this == MAJOR;
    }

    static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
