package org.ohms.records.condition;

import org.ohms.shared.error.RefusalCode;

/** Why a condition is not kept. */
public enum ConditionRefusal implements RefusalCode {
    /** What has gone is not active any more. */
    COURSE_CONTRADICTS_END("condition.course-contradicts-end"),
    /** The same code stands in the chart already and is not resolved. */
    IS_KNOWN("condition.is-known");

    private final String code;

    ConditionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
