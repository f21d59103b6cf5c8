package org.ohms.records.goal;

import org.ohms.shared.error.RefusalCode;

/** Why a goal is not set or not ended. */
public enum GoalRefusal implements RefusalCode {
    /** It says neither over nor under what. */
    WITHOUT_TARGET("goal.without-target"),
    /** The lower end lies over the upper one. */
    UPSIDE_DOWN("goal.upside-down"),
    /** That figure was never measured here: nobody could say how far it is. */
    NEVER_MEASURED("goal.never-measured"),
    /** There is a goal for this figure already. */
    IS_SET("goal.is-set"),
    /** It is over. */
    IS_OVER("goal.is-over");

    private final String code;

    GoalRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
