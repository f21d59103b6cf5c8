package org.ohms.web.shared;

/** One of the two ways into the hospital. Which one a request came through is decided by the local port alone. */
public enum Door {
    /** The hospital network: staff and administrators. */
    STAFF("/staff", "__Host-ohms-staff"),
    /** The internet: patients and those who act for them. */
    PATIENTS("/portal", "__Host-ohms-portal");

    private final String home;
    private final String sessionCookie;

    Door(String home, String sessionCookie) {
        this.home = home;
        this.sessionCookie = sessionCookie;
    }

    /** The cookie that says who has signed in here. A browser sends those of both doors to either: it does not part hosts by port. */
    public String sessionCookie() {
        return sessionCookie;
    }

    /** Where an address without a page of its own leads to at this door. */
    public String home() {
        return home;
    }
}
