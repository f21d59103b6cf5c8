package org.ohms.pharmacy.dispensing;

/** What a patient is told when a medicine is handed over; the list of 42 CFR 456.705(c)(2). */
public enum CounselPoint {
    WHAT_IT_IS,
    HOW_TO_TAKE,
    HOW_LONG,
    SPECIAL_DIRECTIONS,
    SIDE_EFFECTS,
    INTERACTIONS,
    SELF_MONITORING,
    STORAGE,
    REFILLS,
    MISSED_DOSE
}
