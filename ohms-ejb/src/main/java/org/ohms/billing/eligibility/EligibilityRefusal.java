package org.ohms.billing.eligibility;

import org.ohms.shared.error.RefusalCode;

/** Why nobody asks an insurer so. */
public enum EligibilityRefusal implements RefusalCode {
    /** The insurer cannot be asked by machine; somebody telephones and writes down what they heard. */
    NOT_CONNECTED("eligibility.not-connected"),
    /** The cover does not count any more. */
    NOT_ACTIVE("eligibility.not-active");

    private final String code;

    EligibilityRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
