package org.ohms.patients.demographics;

/** How a contact stands to the patient. */
public enum Relationship {
    MOTHER,
    FATHER,
    PARENT,
    GUARDIAN,
    SPOUSE,
    PARTNER,
    CHILD,
    SIBLING,
    GRANDPARENT,
    RELATIVE,
    FRIEND,
    CARER,
    NEIGHBOUR,
    EMPLOYER,
    OTHER
}
