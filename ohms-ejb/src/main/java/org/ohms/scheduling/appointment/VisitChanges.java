package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How often a visit was changed for a calendar that has it; the one number for our messages and for the portal's file. */
@ApplicationScoped
public class VisitChanges {
    @Inject
    Appointments appointments;

    /** The sequence of its calendar entry: 0 when it was booked, one more with each move and with the cancellation. */
    public int sequence(AppointmentId visit) {
        var changes = appointments.historyOf(visit).stream()
                .filter(AppointmentHistory::changesTheCalendar)
                .count();
        return (int) Math.max(0, changes - 1);
    }
}
