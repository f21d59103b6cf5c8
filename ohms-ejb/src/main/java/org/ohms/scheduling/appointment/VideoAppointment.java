package org.ohms.scheduling.appointment;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A visit as the room needs it in which it takes place.
 *
 * @param host whose account the practitioner signs in with; null when with none
 */
public record VideoAppointment(
        AppointmentRow row, PatientId patient, @Nullable AccountId host) {
    /** Whether it still takes place, or is over as it should be: not cancelled, and nobody missed it. */
    public boolean isStanding() {
        return row.status().isAhead() || row.status().isHere() || row.status() == AppointmentStatus.FULFILLED;
    }
}
