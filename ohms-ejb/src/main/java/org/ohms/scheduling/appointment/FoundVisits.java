package org.ohms.scheduling.appointment;

import java.util.List;

/**
 * One page of visits for another system.
 *
 * @param more whether there are visits after the last one
 */
public record FoundVisits(List<Visit> visits, boolean more) {
    /** A visit and the code of its service. */
    public record Visit(AppointmentRow row, String serviceCode) {}

    public FoundVisits {
        visits = List.copyOf(visits);
    }
}
