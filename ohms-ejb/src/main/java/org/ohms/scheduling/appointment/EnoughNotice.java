package org.ohms.scheduling.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.scheduling.availability.NoticeSettings;
import org.ohms.shared.error.Refusal;

/** A visit is booked early enough for everybody to know; how early is the hospital's setting. */
@ApplicationScoped
class EnoughNotice implements BookingPolicy {
    @Inject
    NoticeSettings notice;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var needed = booking.byPatient() ? notice.forPatients() : notice.atTheDesk();
        var late = booking.time().startsBefore(booking.now().plus(needed))
                && !booking.time().startsBefore(booking.now());
        return late
                ? Optional.of(Refusal.of(AppointmentRefusal.SHORT_NOTICE).with("minutes", needed.toMinutes()))
                : Optional.empty();
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }
}
