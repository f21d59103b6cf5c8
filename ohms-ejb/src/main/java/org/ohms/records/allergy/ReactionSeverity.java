package org.ohms.records.allergy;

/** How bad the worst reaction so far was. */
public enum ReactionSeverity {
    MILD,
    MODERATE,
    SEVERE
}
