package org.ohms.pharmacy.dispensing;

/** By what somebody is known to be who they say. */
public enum Identifier {
    NAME,
    BIRTH_DATE,
    RECORD_NUMBER,
    ADDRESS,
    PHONE,
    PHOTO_IDENTITY
}
