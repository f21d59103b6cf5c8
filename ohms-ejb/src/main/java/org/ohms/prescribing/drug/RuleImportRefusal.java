package org.ohms.prescribing.drug;

import org.ohms.shared.error.RefusalCode;

/** Why a set of rules is not taken in, or not put into use. */
public enum RuleImportRefusal implements RefusalCode {
    /** It is no such file, lacks a column, or names what is not in the catalogue. */
    UNREADABLE("drug-rules.unreadable"),
    /** It is not one of the two documents of the thesaurus. */
    NO_THESAURUS("drug-rules.no-thesaurus"),
    /** It is no list of names, or gives one an ingredient that is not in the catalogue. */
    NAMES_UNREADABLE("drug-rules.names-unreadable"),
    TOO_LARGE("drug-rules.too-large"),
    /** Whoever proposed it does not put it into use. */
    SAME_PERSON("drug-rules.same-person"),
    /** Somebody has decided on it already. */
    DECIDED("drug-rules.decided"),
    /** There is nothing to change: no rules are in use. */
    NOTHING_IN_USE("drug-rules.nothing-in-use");

    private final String code;

    RuleImportRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
