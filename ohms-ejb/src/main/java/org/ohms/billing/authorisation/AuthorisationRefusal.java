package org.ohms.billing.authorisation;

import org.ohms.shared.error.RefusalCode;

/** Why a promise of a payer is not kept so. */
public enum AuthorisationRefusal implements RefusalCode {
    /** It ends before it begins. */
    ENDS_BEFORE("authorisation.ends-before"),
    /** The coverage is another patient's, or does not count. */
    COVERAGE_UNKNOWN("authorisation.coverage-unknown"),
    /** Codes of the price list, parted by blanks or commas. */
    CODE_FORM("authorisation.code-form"),
    /** Nothing is promised any more. */
    CANCELLED_ALREADY("authorisation.cancelled-already");

    private final String code;

    AuthorisationRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
