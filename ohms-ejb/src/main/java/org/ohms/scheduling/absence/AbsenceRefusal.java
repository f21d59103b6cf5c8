package org.ohms.scheduling.absence;

import org.ohms.shared.error.RefusalCode;

/** Why an absence is not recorded or decided about. */
public enum AbsenceRefusal implements RefusalCode {
    ENDS_BEFORE_IT_STARTS("absence.ends-before-it-starts"),
    IS_OVER("absence.is-over"),
    TOO_LONG("absence.too-long"),
    WITHDRAWN("absence.withdrawn"),
    HAS_LEFT("absence.has-left"),
    NO_ABSENCE("absence.no-absence"),
    NOT_DISPLACED("absence.visit-not-displaced");

    private final String code;

    AbsenceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
