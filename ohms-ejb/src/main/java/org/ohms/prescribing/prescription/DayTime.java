package org.ohms.prescribing.prescription;

/** When on a day a medicine is taken that is taken once. */
public enum DayTime {
    MORNING,
    MIDDAY,
    EVENING,
    BEDTIME
}
