package org.ohms.prescribing.safety;

/** What an alert is about. */
public enum AlertKind {
    /** Two medicines harm together. */
    INTERACTION,
    /** The same ingredient is taken already. */
    DUPLICATE,
    /** Something of the same chemical subgroup is taken already. */
    SAME_CLASS,
    /** The patient does not bear it, or something close to it. */
    ALLERGY,
    /** The patient has a condition that speaks against it. */
    CONDITION,
    /** The patient is too young or too old for it. */
    AGE,
    /** A laboratory figure, or what follows from it, speaks against it. */
    LABORATORY,
    /** The patient is pregnant. */
    PREGNANCY,
    /** The patient nurses a child. */
    LACTATION,
    /** More in a day than the label knows. */
    DOSE;

    /** Whether the patient's own facts or the dose speak against it, and no other medicine. */
    public boolean ofThePatient() {
        return switch (this) {
            case ALLERGY, CONDITION, AGE, LABORATORY, PREGNANCY, LACTATION, DOSE -> true;
            case INTERACTION, DUPLICATE, SAME_CLASS -> false;
        };
    }
}
