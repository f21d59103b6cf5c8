package org.ohms.care.plan;

import org.ohms.shared.error.RefusalCode;

/** Why something of a plan is not done. */
public enum PlanRefusal implements RefusalCode {
    /** The plan is over, or waits. */
    NOT_ACTIVE("care-plan.not-active"),
    IS_OVER("care-plan.is-over"),
    IS_NOT_ON_HOLD("care-plan.is-not-on-hold"),
    /** Its last day lies before its first. */
    ENDS_BEFORE_IT_BEGINS("care-plan.ends-before-it-begins"),
    /** Something is done again and again, or until a day, and not both. */
    AGAIN_OR_UNTIL("care-plan.again-or-until"),
    ACTIVITY_IS_OVER("care-plan.activity-is-over"),
    /** The plan follows this goal already. */
    FOLLOWED_ALREADY("care-plan.followed-already"),
    TOO_MUCH("care-plan.too-much"),
    /** What is ticked is today's, or yesterday's. */
    DAY_TOO_FAR("care-plan.day-too-far"),
    TEMPLATE_EMPTY("care-plan.template-empty"),
    TEMPLATE_NAME_TAKEN("care-plan.template-name-taken"),
    TEMPLATE_TOO_LONG("care-plan.template-too-long"),
    TEMPLATE_LINE("care-plan.template-line"),
    TEMPLATE_RETIRED("care-plan.template-retired");

    private final String code;

    PlanRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
