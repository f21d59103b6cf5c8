package org.ohms.records.condition;

/** How bad a condition is: SNOMED CT 255604002, 6736007 and 24484000 in FHIR's value set. */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE
}
