package org.ohms.prescribing.medicine;

/** Why a medicine is taken no more. */
public enum StopReason {
    COMPLETED,
    SIDE_EFFECT,
    NO_EFFECT,
    INTERACTION,
    PATIENTS_WISH,
    REPLACED,
    OTHER,
    /** It came from a system that did not say. */
    NOT_SAID
}
