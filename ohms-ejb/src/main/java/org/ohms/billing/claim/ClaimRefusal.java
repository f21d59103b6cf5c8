package org.ohms.billing.claim;

import org.ohms.shared.error.RefusalCode;

/** Why a claim is not made, or not sent. */
public enum ClaimRefusal implements RefusalCode {
    /** This invoice is claimed under this coverage already. */
    CLAIMED_ALREADY("claim.claimed-already"),
    /** The coverage is of somebody else. */
    OTHER_PATIENT("claim.other-patient"),
    /** It was sent, and cannot be written any more. */
    NOT_OPEN("claim.not-open"),
    /** Something it needs is missing. */
    NOT_COMPLETE("claim.not-complete"),
    /** Claims of several payers do not go into one batch. */
    OTHER_PAYER("claim.other-payer"),
    /** The payer has begun to work on it. */
    WITH_PAYER("claim.with-payer"),
    /** It was handed over already. */
    HANDED_OVER("claim.handed-over"),
    /** The insurer that is asked before has not answered. */
    ASKED_BEFORE("claim.asked-before"),
    /** A diagnosis is a code of ICD-10-CM, twelve at most. */
    DIAGNOSIS_FORM("claim.diagnosis-form");

    private final String code;

    ClaimRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
