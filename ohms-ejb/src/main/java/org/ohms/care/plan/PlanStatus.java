package org.ohms.care.plan;

/** How a plan stands, in the words of FHIR R4. */
public enum PlanStatus {
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    /** Whether it is followed, or will be again. */
    public boolean isOpen() {
        return this == ACTIVE || this == ON_HOLD;
    }
}
