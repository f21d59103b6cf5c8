package org.ohms.records.order;

/** How soon, in the words of FHIR R4. */
public enum OrderPriority {
    ROUTINE,
    URGENT,
    STAT
}
