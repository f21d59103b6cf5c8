package org.ohms.scheduling.appointment;

/** Why a visit does not take place. */
public enum CancelReason {
    /** The patient asked for it. */
    PATIENT,
    /** The provider is away. */
    PROVIDER_AWAY,
    /** The patient came and left before being seen. */
    LEFT,
    /** It was booked by mistake. */
    MISTAKE,
    OTHER
}
