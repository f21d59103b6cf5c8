package org.ohms.scheduling.appointment;

/** In which order a list of visits is read. */
public enum AppointmentOrder {
    EARLIEST_FIRST("a.time.startsAt, a.id"),
    LATEST_FIRST("a.time.startsAt desc, a.id");

    private final String clause;

    AppointmentOrder(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }
}
