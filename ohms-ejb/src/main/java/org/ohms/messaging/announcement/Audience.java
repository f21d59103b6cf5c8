package org.ohms.messaging.announcement;

/** The groups an announcement can be for. */
public enum Audience {
    /** Members of staff who have a role. */
    STAFF,
    /** Every patient who has an account of the portal. */
    PORTAL,
    /** Patients with a visit on given days, with a given practitioner or of a given service where one is named. */
    VISITS
}
