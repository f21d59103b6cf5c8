package org.ohms.prescribing.medicine;

/** Where a medicine of a patient is from. */
public enum MedicineOrigin {
    PRESCRIBED_HERE,
    PRESCRIBED_ELSEWHERE,
    OVER_THE_COUNTER,
    HERBAL
}
