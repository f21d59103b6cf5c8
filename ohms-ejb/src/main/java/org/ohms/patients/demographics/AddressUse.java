package org.ohms.patients.demographics;

/** What an address is for. */
public enum AddressUse {
    HOME,
    WORK,
    TEMPORARY,
    BILLING,
    OLD
}
