package org.ohms.prescribing.dose;

import org.ohms.shared.error.RefusalCode;

/** Why something about a dose is not done. */
public enum DoseRefusal implements RefusalCode {
    /** It is not taken at times that are known, or is not taken now. */
    NOTHING_DUE("dose.nothing-due"),
    /** What is ticked is of today or of the last days. */
    DAY_TOO_FAR("dose.day-too-far"),
    NO_SUCH_DOSE("dose.no-such-dose"),
    /** It was ticked and taken back so often that it stays as it is. */
    TOO_OFTEN("dose.too-often"),
    /** So many times a day as it is prescribed. */
    TIMES("dose.times"),
    /** Nothing about a labelled medicine leaves the house. */
    HIDDEN("dose.hidden");

    private final String code;

    DoseRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
