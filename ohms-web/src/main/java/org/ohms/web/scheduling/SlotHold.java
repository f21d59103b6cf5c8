package org.ohms.web.scheduling;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.HoldSlot;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;

/** The slot a form keeps from others while somebody decides: one at a time, given back when another is chosen. */
public class SlotHold implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient @Nullable AppointmentId id;
    private transient @Nullable Instant until;

    void take(AppointmentBooking booking, SlotOffer slot, ServiceId service, @Nullable PatientId patient) {
        release(booking);
        var held = booking.hold(
                new HoldSlot(patient, slot.practitioner(), service, slot.startsAt(), slot.place(), slot.room()));
        id = held.id();
        until = held.until();
    }

    void release(AppointmentBooking booking) {
        var held = id;
        forget();
        if (held != null) {
            booking.release(held);
        }
    }

    /** It became a visit, or ran out: nothing to give back. */
    void forget() {
        id = null;
        until = null;
    }

    Optional<AppointmentId> id() {
        return Optional.ofNullable(id);
    }

    public boolean isTaken() {
        return id != null;
    }

    /** Seconds left at that moment; 0 when none is held. */
    public long secondsLeft(Instant now) {
        return until == null ? 0 : Math.max(0, Duration.between(now, until).toSeconds());
    }
}
