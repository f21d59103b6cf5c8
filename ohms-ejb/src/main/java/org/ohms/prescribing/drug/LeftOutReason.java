package org.ohms.prescribing.drug;

/** Why a row of an imported thesaurus wants a look. */
public enum LeftOutReason {
    /** A side names neither an ingredient of the catalogue nor a family: there is no rule. */
    UNKNOWN_NAME,
    /** None of the substances of the family is in the catalogue: there is no rule. */
    EMPTY_FAMILY,
    /** The substance is not in the catalogue: its families go without it. */
    UNKNOWN_MEMBER,
    /** It says how grave it is in no word of the four: there is no rule. */
    UNKNOWN_LEVEL,
    /** Both sides mean one ingredient: there is no rule. */
    SAME_INGREDIENT,
    /** It holds only under conditions; the rule takes the gravest level, but nothing above major. */
    CONDITIONS;

    /** Whether the row gave a rule all the same. */
    public boolean isTaken() {
        return this == CONDITIONS;
    }
}
