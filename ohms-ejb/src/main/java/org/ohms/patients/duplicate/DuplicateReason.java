package org.ohms.patients.duplicate;

/** What speaks for two records being one person, or against it. */
public enum DuplicateReason {
    SAME_FAMILY_NAME,
    SIMILAR_FAMILY_NAME,
    PART_OF_FAMILY_NAME,
    FORMER_FAMILY_NAME,
    SAME_GIVEN_NAME,
    SIMILAR_GIVEN_NAME,
    NICKNAME,
    NAMES_SWAPPED,
    SAME_MIDDLE_NAME,
    SAME_BIRTH_DATE,
    SIMILAR_BIRTH_DATE,
    BIRTH_DAY_AND_MONTH_SWAPPED,
    SAME_BIRTH_YEAR,
    SAME_PHONE,
    SAME_EMAIL,
    SAME_ADDRESS,
    SIMILAR_ADDRESS,
    SAME_POSTAL_CODE,
    SAME_CITY,
    DIFFERENT_FAMILY_NAME(false),
    DIFFERENT_GIVEN_NAME(false),
    DIFFERENT_MIDDLE_NAME(false),
    DIFFERENT_SUFFIX(false),
    DIFFERENT_BIRTH_DATE(false),
    DIFFERENT_SEX(false);

    private final boolean speaksFor;

    DuplicateReason() {
        this(true);
    }

    DuplicateReason(boolean speaksFor) {
        this.speaksFor = speaksFor;
    }

    /** Whether it makes one person likelier. */
    public boolean speaksFor() {
        return speaksFor;
    }
}
