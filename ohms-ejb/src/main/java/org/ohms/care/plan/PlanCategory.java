package org.ohms.care.plan;

/** What a plan is about. */
public enum PlanCategory {
    DIABETES,
    HYPERTENSION,
    ASTHMA,
    HEART_FAILURE,
    PREGNANCY,
    OTHER
}
