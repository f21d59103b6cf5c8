package org.ohms.prescribing.prescription;

/** What became of an alert. */
public enum AlertAnswer {
    READ,
    OVERRIDDEN,
    PAUSED,
    KEPT,
    TOLD
}
