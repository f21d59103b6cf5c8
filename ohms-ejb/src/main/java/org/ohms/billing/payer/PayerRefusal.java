package org.ohms.billing.payer;

import org.ohms.shared.error.RefusalCode;

/** Why a payer, a plan, or what was agreed is not kept so. */
public enum PayerRefusal implements RefusalCode {
    /** Another payer has this name. */
    NAMED_ALREADY("payer.named-already"),
    /** Another payer has this number. */
    NUMBERED_ALREADY("payer.numbered-already"),
    /** Letters, digits, dots and hyphens only: everything else may part a message of X12. */
    NUMBER_FORM("payer.number-form"),
    /** Nobody can be asked over the net who has no number there. */
    NUMBER_NEEDED("payer.number-needed"),
    /** Another plan of this payer has this name. */
    PLAN_NAMED_ALREADY("payer.plan-named-already");

    private final String code;

    PayerRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
