package org.ohms.pharmacy.outside;

/** How far a prescription is at a pharmacy outside. */
public enum OutsideState {
    /** On its way there. */
    WAITING,
    /** Handed over; the pharmacy has not said anything. */
    SENT,
    RECEIVED,
    /** The pharmacy has it in hand. */
    PREPARING,
    PARTLY,
    DISPENSED,
    /** The pharmacy does not fill it, and says why. */
    REFUSED,
    NOT_COLLECTED,
    /** The pharmacy is asked to give it back and has not answered. */
    TAKING_BACK,
    TAKEN_BACK,
    /** It had come back, and the pharmacy says afterwards that it was given. */
    CONTRADICTED;

    /** Whether the pharmacy does not have it any more. */
    public boolean isFree() {
        return this == REFUSED || this == NOT_COLLECTED || this == TAKEN_BACK;
    }

    /** Whether the pharmacy can still be asked to give it back. */
    public boolean isOpen() {
        return this == WAITING || this == SENT || this == RECEIVED || this == PREPARING || this == PARTLY;
    }
}
