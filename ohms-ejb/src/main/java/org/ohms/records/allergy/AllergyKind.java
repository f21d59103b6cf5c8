package org.ohms.records.allergy;

/** Whether the body's defence is behind it. */
public enum AllergyKind {
    ALLERGY,
    INTOLERANCE
}
