package org.ohms.telemedicine.visit;

/** What an invited person is there for. */
public enum GuestRole {
    INTERPRETER,
    RELATIVE,
    OTHER
}
