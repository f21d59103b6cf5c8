package org.ohms.web.shared;

/** One of the two ways into the hospital. Which one a request came through is decided by the local port alone. */
public enum Door {
    /** The hospital network: staff and administrators. */
    STAFF("/staff"),
    /** The internet: patients and those who act for them. */
    PATIENTS("/portal");

    private final String home;

    Door(String home) {
        this.home = home;
    }

    /** Where an address without a page of its own leads to at this door. */
    public String home() {
        return home;
    }
}
