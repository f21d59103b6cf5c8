package org.ohms.prescribing.medicine;

/** Whether a medicine is taken. */
public enum MedicineStatus {
    ACTIVE,
    PAUSED,
    STOPPED,
    ENTERED_IN_ERROR
}
