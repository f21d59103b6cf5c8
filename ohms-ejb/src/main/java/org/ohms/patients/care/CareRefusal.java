package org.ohms.patients.care;

import org.ohms.shared.error.RefusalCode;

/** Why somebody is not given a patient to care for. */
public enum CareRefusal implements RefusalCode {
    NOT_YOURSELF("care.not-yourself"),
    NOT_A_CARER("care.not-a-carer"),
    CARES_ALREADY("care.cares-already"),
    UNTIL_OUT_OF_RANGE("care.until-out-of-range");

    private final String code;

    CareRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
