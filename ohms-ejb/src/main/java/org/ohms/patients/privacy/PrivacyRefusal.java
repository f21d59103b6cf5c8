package org.ohms.patients.privacy;

import org.ohms.shared.error.RefusalCode;

/** Why a patient's request is not taken or not decided. */
public enum PrivacyRefusal implements RefusalCode {
    /** A colleague was faster, or the patient took it back. */
    DECIDED_ALREADY("privacy.decided-already"),
    /** A denied correction names one of the reasons the rule knows. */
    BASIS_MISSING("privacy.basis-missing"),
    /** Only a correction that was not made in full can be disagreed with, once. */
    NOTHING_TO_DISAGREE("privacy.nothing-to-disagree"),
    /** So many that wait are enough. */
    TOO_MANY("privacy.too-many");

    private final String code;

    PrivacyRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
