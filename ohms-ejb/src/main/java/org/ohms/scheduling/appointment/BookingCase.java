package org.ohms.scheduling.appointment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.scheduling.availability.WorkingTime;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.shared.time.TimeSlot;

/**
 * A booking, hold or move that is being judged, with everything known about it.
 *
 * @param patient null only for a hold without one
 * @param place null when nobody named one and neither hours nor the practitioner's usual place say it
 * @param time the visit itself
 * @param occupied the visit with the time kept free around it
 * @param video whether it is a video visit
 * @param working when the practitioner works around that time
 * @param self the visit or hold that is being moved or booked, which does not stand in its own way; null for a new one
 * @param byPatient whether the patient books, rather than staff
 */
public record BookingCase(
        @Nullable PatientLabel patient,
        PractitionerRow practitioner,
        ServiceRow service,
        @Nullable PlaceRow place,
        @Nullable RoomId room,
        TimeSlot time,
        TimeSlot occupied,
        boolean video,
        WorkingTime working,
        @Nullable AppointmentId self,
        boolean byPatient,
        Instant now) {
    /** The place of a booking nothing speaks against: {@link PlaceIsOpen} has seen to it. */
    PlaceRow knownPlace() {
        return Objects.requireNonNull(place, "no place");
    }
}
