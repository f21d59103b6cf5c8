package org.ohms.prescribing.drug;

import java.util.Locale;

/** Why a medicine, or a part of it, could not be checked. */
public enum NotCheckedReason {
    /** Neither its codes nor its name stand in the catalogue. */
    UNKNOWN,
    /** It is known, but nobody has reviewed it for interactions yet. */
    NOT_REVIEWED,
    /** The code stands for a combination that does not say all its ingredients; those it says were checked. */
    INCOMPLETE_COMBINATION,
    /** Codes and name mean different medicines; all of them were checked. */
    CONTRADICTION,
    /** No rules are in use, or they cannot be read. */
    NO_RULES;

    /** The word of the interface, such as {@code not-reviewed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
