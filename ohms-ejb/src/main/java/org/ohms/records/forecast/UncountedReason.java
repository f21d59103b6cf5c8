package org.ohms.records.forecast;

/** Why a vaccine that was given does not count in a schedule. */
public enum UncountedReason {
    TOO_YOUNG,
    TOO_OLD,
    /** Too soon after the one before. */
    TOO_SOON,
    /** Too soon after another live vaccine. */
    LIVE_VACCINE,
    /** Not one of the vaccines that count for this dose, or not at that age. */
    OTHER_VACCINE
}
