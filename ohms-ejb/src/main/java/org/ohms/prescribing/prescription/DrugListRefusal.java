package org.ohms.prescribing.prescription;

import org.ohms.shared.error.RefusalCode;

/** Why a row of a hospital's list of medicines, or a version of it, is not taken. */
public enum DrugListRefusal implements RefusalCode {
    /** A column of few words says something else. */
    NOT_ONE_OF("drug-list.not-one-of"),
    /** The codes and the name say different ingredients. */
    CONTRADICTION("drug-list.contradiction"),
    /** The same code stands in the list with other words. */
    CODE_TWICE("drug-list.code-twice"),
    /** Packs are figures with a stroke between. */
    PACKS("drug-list.packs"),
    /** Somebody has decided on this version already. */
    DECIDED("drug-list.decided");

    private final String code;

    DrugListRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
