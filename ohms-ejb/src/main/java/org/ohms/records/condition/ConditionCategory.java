package org.ohms.records.condition;

/** Whether it is followed over time, or was what one encounter found. */
public enum ConditionCategory {
    PROBLEM,
    DIAGNOSIS
}
