package org.ohms.records.rate;

/** Where a rate lies among healthy children of the same age, awake and at rest. */
public enum RateStanding {
    BELOW_FIRST,
    BELOW_TENTH,
    WITHIN,
    ABOVE_NINETIETH,
    ABOVE_NINETY_NINTH
}
