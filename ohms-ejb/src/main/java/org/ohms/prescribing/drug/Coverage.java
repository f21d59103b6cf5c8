package org.ohms.prescribing.drug;

import java.util.Locale;

/** What the rule set knows of an ingredient; silence about a pair means something only when both are covered. */
public enum Coverage {
    /** It takes part in at least one rule. */
    RULES,
    /** It was looked for in the sources of the rules, and no pair was found. */
    REVIEWED,
    /** Nobody has looked: a pair with it can not be called clear. */
    NONE;

    static Coverage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
