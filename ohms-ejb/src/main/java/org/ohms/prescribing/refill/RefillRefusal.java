package org.ohms.prescribing.refill;

import org.ohms.shared.error.RefusalCode;

/** Why nobody asks, or answers, so. */
public enum RefillRefusal implements RefusalCode {
    /** It was asked for, and waits for an answer. */
    ASKED_ALREADY("refill.asked-already"),
    /** Somebody has answered already. */
    ANSWERED_ALREADY("refill.answered-already");

    private final String code;

    RefillRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
