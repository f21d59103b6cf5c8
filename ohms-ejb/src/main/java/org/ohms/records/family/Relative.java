package org.ohms.records.family;

/** Who it is to the patient; HL7's family members by blood. */
public enum Relative {
    MOTHER,
    FATHER,
    SISTER,
    BROTHER,
    DAUGHTER,
    SON,
    GRANDMOTHER,
    GRANDFATHER,
    AUNT,
    UNCLE,
    OTHER
}
