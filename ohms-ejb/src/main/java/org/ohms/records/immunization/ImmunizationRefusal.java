package org.ohms.records.immunization;

import org.ohms.shared.error.RefusalCode;

/** Why an immunization is not kept. */
public enum ImmunizationRefusal implements RefusalCode {
    /** What we give ourselves has a lot: a recall has to find it. */
    LOT_MISSING("immunization.lot-missing"),
    /** What was not given says why. */
    WHY_NOT("immunization.why-not"),
    EXPIRED("immunization.expired"),
    /** Somebody gave it or called it off already. */
    NOT_OPEN("immunization.not-open");

    private final String code;

    ImmunizationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
