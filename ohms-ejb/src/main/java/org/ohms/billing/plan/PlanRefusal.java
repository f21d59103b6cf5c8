package org.ohms.billing.plan;

import org.ohms.shared.error.RefusalCode;

/** Why nobody pays in parts so. */
public enum PlanRefusal implements RefusalCode {
    /** The patient owes nothing on it. */
    NOTHING_OPEN("plan.nothing-open"),
    /** A plan runs that is kept. */
    RUNNING("plan.running"),
    /** So small a part is not worth the trouble. */
    TOO_SMALL("plan.too-small");

    private final String code;

    PlanRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
