package org.ohms.patients.care;

/** What somebody of the care team does for a patient. */
public enum TeamRole {
    /** Answers for the plan as a whole. */
    LEAD,
    DOCTOR,
    SPECIALIST,
    NURSE,
    MIDWIFE,
    PHARMACIST,
    DIETITIAN,
    THERAPIST,
    PSYCHOLOGIST,
    SOCIAL_WORKER,
    COORDINATOR
}
