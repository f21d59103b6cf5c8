package org.ohms.pharmacy.dispensing;

/** Who takes a medicine home. */
public enum Receiver {
    PATIENT,
    REPRESENTATIVE
}
