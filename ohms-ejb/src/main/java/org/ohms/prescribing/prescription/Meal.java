package org.ohms.prescribing.prescription;

/** How a medicine goes with meals. */
public enum Meal {
    BEFORE,
    WITH,
    AFTER,
    EMPTY_STOMACH
}
