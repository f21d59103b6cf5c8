package org.ohms.records.goal;

/** How a goal stands, in the words of FHIR R4's life cycle of goals. */
public enum GoalStatus {
    ACTIVE,
    COMPLETED,
    CANCELLED,
    ENTERED_IN_ERROR
}
