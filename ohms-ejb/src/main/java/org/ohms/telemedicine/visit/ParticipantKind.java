package org.ohms.telemedicine.visit;

/** As whom somebody takes part in a video visit. */
public enum ParticipantKind {
    /** Cares for the patient: lets others in and closes the room. */
    HOST,
    PATIENT,
    /** Acts for the patient. */
    PROXY,
    /** Was invited by link and has no account. */
    GUEST;

    /** The word texts and scripts know. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
