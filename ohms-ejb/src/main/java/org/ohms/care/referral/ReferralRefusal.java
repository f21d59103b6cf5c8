package org.ohms.care.referral;

import org.ohms.shared.error.RefusalCode;

/** Why something of a referral is not done. */
public enum ReferralRefusal implements RefusalCode {
    /** Nobody is asked: neither somebody of the house nor somebody outside. */
    TO_NOBODY("referral.to-nobody"),
    /** Two are asked at once. */
    TO_TWO("referral.to-two"),
    NOT_YOURSELF("referral.not-yourself"),
    /** It was answered already. */
    IS_ANSWERED("referral.is-answered"),
    IS_NOT_ACCEPTED("referral.is-not-accepted"),
    IS_OVER("referral.is-over"),
    /** Somebody of the house was asked, and answers by themselves. */
    ANSWERED_INSIDE("referral.answered-inside");

    private final String code;

    ReferralRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
