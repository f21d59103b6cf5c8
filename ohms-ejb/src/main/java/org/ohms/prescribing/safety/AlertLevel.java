package org.ohms.prescribing.safety;

/** How much an alert asks of the prescriber. */
public enum AlertLevel {
    /** Nothing is prescribed past it, unless the other one is paused or a second prescriber agrees. */
    STOP,
    /** Prescribing past it needs a reason. */
    CAUTION,
    /** It is there to be read. */
    NOTE
}
