package org.ohms.records.allergy;

/** What sort of substance it is. */
public enum AllergyCategory {
    FOOD,
    MEDICATION,
    ENVIRONMENT,
    BIOLOGIC
}
