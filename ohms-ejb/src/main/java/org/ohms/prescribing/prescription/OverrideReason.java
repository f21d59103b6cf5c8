package org.ohms.prescribing.prescription;

/** Why somebody prescribes past an alert. */
public enum OverrideReason {
    BENEFIT_OUTWEIGHS,
    WILL_MONITOR,
    TAKEN_TOGETHER_BEFORE,
    DOSE_ADJUSTED,
    SHORT_COURSE,
    NOT_RELEVANT
}
