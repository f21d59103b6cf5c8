package org.ohms.prescribing.interaction;

import java.util.Locale;

/** What an interaction check came to. */
public enum CheckOutcome {
    /** All medicines are covered, and no rule is about any two of them. */
    CLEAR,
    /** At least one pair harms together; what could not be checked is said beside it. */
    ALERT,
    /** No pair was found, but not everything could be checked. */
    COULD_NOT_CHECK;

    /** The word of the interface, such as {@code could-not-check}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
