package org.ohms.patients.breakglass;

import org.ohms.shared.error.RefusalCode;

/** Why an emergency access is not opened, ended or reviewed. */
public enum BreakGlassRefusal implements RefusalCode {
    IN_CARE_ALREADY("break-glass.in-care-already"),
    OPEN_ALREADY("break-glass.open-already"),
    NOT_OPEN("break-glass.not-open"),
    DECIDED_ALREADY("break-glass.decided-already"),
    NOT_YOUR_OWN("break-glass.not-your-own"),
    STILL_OPEN("break-glass.still-open");

    private final String code;

    BreakGlassRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
