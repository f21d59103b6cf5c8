package org.ohms.prescribing.prescription;

/** How often a reason was given for prescribing past a caution. */
public record ReasonFigures(OverrideReason reason, long times) {}
