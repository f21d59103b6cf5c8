package org.ohms.patients.consent;

/** Where a patient stands with the words about treatment that hold today. */
public enum TreatmentConsent {
    /** The hospital published no words, so there is nothing to sign. */
    NO_WORDS,
    SIGNED,
    /** Signed under an older version. */
    OUTDATED,
    /** Never signed, or withdrawn. */
    MISSING;

    /** Whether there is something left to sign. */
    public boolean isToBeSigned() {
        return this == OUTDATED || this == MISSING;
    }
}
