package org.ohms.billing.remittance;

import org.ohms.shared.error.RefusalCode;

/** Why something is not done with a remittance. */
public enum RemittanceRefusal implements RefusalCode {
    /** There is nothing in the file. */
    EMPTY_FILE("remittance.empty-file"),
    /** The file is larger than the hospital takes. */
    TOO_LARGE("remittance.too-large"),
    /** Somebody has done something about it already. */
    HANDLED("remittance.handled"),
    /** It is no test of its payer that waits to be put away. */
    NOT_A_TEST("remittance.not-a-test"),
    /** What a contract forbids to ask for is not asked of the patient. */
    NOT_THE_PATIENTS("remittance.not-the-patients"),
    /** The insurer owes nothing on the invoice. */
    NOTHING_OPEN("remittance.nothing-open"),
    /** Its money does not wait for anybody. */
    NOT_WAITING("remittance.not-waiting"),
    /** It is not of that currency. */
    OTHER_CURRENCY("remittance.other-currency");

    private final String code;

    RemittanceRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
