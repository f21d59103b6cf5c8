package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;

/**
 * Holds times that are offered to somebody, longer than somebody who decides at a screen holds them. Asks nobody for
 * permission: whoever calls it has checked. Every rule of booking counts, when the time is held and when it is booked.
 */
@ApplicationScoped
public class OfferedSlots {
    @Inject
    BookingDesk desk;

    @Inject
    Appointments appointments;

    /**
     * Keeps the time for the patient.
     *
     * @throws org.ohms.shared.error.DomainException with every {@link AppointmentRefusal} that applies
     */
    public AppointmentId hold(PatientId patient, ServiceId service, SlotOffer slot, Instant until) {
        return desk.hold(
                        new HoldSlot(patient, slot.practitioner(), service, slot.startsAt(), slot.place(), slot.room()),
                        until)
                .id();
    }

    /**
     * The held time becomes the patient's visit. Asked twice it is the same visit.
     *
     * @throws org.ohms.shared.error.DomainException {@link AppointmentRefusal#HOLD_HAS_RUN_OUT} when it is nobody's or
     *     somebody else's by now, and with every other {@link AppointmentRefusal} that applies
     */
    public void book(AppointmentId hold, PatientId patient, String reason) {
        var held = appointments.locked(hold);
        if (held.status().isAhead()) {
            return;
        }
        desk.book(BookAppointment.of(
                        patient,
                        held.practitioner(),
                        held.service(),
                        held.time().startsAt())
                .at(held.place(), held.room())
                .because(reason)
                .usingHold(hold));
    }

    /** The time is open to others again; one that is open already is fine too. */
    public void release(AppointmentId hold) {
        desk.release(hold);
    }

    /** How the hold or the visit it became stands, locked until the transaction ends. */
    public AppointmentStatus locked(AppointmentId hold) {
        return appointments.locked(hold).status();
    }
}
