package org.ohms.prescribing.prescription;

/** Where a prescription stands. */
public enum PrescriptionStatus {
    /** Signed once, and not valid before a second prescriber agrees. */
    WAITING,
    ACTIVE,
    STOPPED,
    /** Taken back before it was of any use. */
    CANCELLED,
    /** Another one took its place. */
    REPLACED;

    public boolean isOver() {
        return this == STOPPED || this == CANCELLED || this == REPLACED;
    }
}
