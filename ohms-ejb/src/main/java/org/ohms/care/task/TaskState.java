package org.ohms.care.task;

/** How a task stands, in the words of FHIR R4. */
public enum TaskState {
    REQUESTED,
    /** Somebody is at it. */
    ACCEPTED,
    COMPLETED,
    CANCELLED;

    public boolean isOpen() {
        return this == REQUESTED || this == ACCEPTED;
    }
}
