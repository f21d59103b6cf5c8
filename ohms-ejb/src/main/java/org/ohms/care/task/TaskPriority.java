package org.ohms.care.task;

/** How much it hurries, in the words of FHIR R4; the later, the more. */
public enum TaskPriority {
    ROUTINE,
    URGENT,
    ASAP,
    STAT
}
