package org.ohms.records.orderset;

import org.ohms.shared.error.RefusalCode;

/** Why a set is not published or not ordered. */
public enum OrderSetRefusal implements RefusalCode {
    /** It orders nothing. */
    EMPTY("order-set.empty"),
    /** Another set has this name. */
    NAME_TAKEN("order-set.name-taken"),
    TOO_MANY("order-set.too-many"),
    /** One line does not say what is ordered. */
    LINE_BY_HALF("order-set.line-by-half"),
    /** Nothing of it was chosen. */
    NOTHING_CHOSEN("order-set.nothing-chosen"),
    /** It was retired. */
    IS_RETIRED("order-set.is-retired");

    private final String code;

    OrderSetRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
