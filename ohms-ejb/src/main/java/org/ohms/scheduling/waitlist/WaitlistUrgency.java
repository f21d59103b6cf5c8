package org.ohms.scheduling.waitlist;

/** How much somebody's waiting hurries, in the words of FHIR R4; the later, the more, and the sooner they are asked. */
public enum WaitlistUrgency {
    ROUTINE,
    URGENT,
    ASAP
}
