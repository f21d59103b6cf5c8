package org.ohms.billing.coverage;

import org.ohms.shared.error.RefusalCode;

/** Why a coverage is not kept so. */
public enum CoverageRefusal implements RefusalCode {
    /** Another one of the patient is asked in this place on some of these days. */
    ORDER_TAKEN("coverage.order-taken"),
    /** It ends before it begins. */
    ENDS_BEFORE("coverage.ends-before"),
    /** There is no such payer to choose. */
    PAYER_UNKNOWN("coverage.payer-unknown"),
    /** There is no such plan of this payer to choose. */
    PLAN_UNKNOWN("coverage.plan-unknown"),
    /** Letters, digits, spaces, dots, slashes and hyphens only. */
    NUMBER_FORM("coverage.number-form"),
    /** Somebody else holds the insurance: who? */
    SUBSCRIBER_NEEDED("coverage.subscriber-needed"),
    /** The patient holds the insurance, and somebody else was named. */
    SUBSCRIBER_IS_SELF("coverage.subscriber-is-self"),
    /** This is no picture of a card of the patient. */
    CARD_UNKNOWN("coverage.card-unknown"),
    /** It is over, or was never so. */
    NOT_ACTIVE("coverage.not-active");

    private final String code;

    CoverageRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
