package org.ohms.billing.dues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.ohms.scheduling.appointment.BookingCase;
import org.ohms.scheduling.appointment.BookingPolicy;
import org.ohms.shared.error.Refusal;

/**
 * Who owes more than the hospital lets stand, past its day, settles that before booking anew. Moving a visit is no new
 * one; services that the hospital exempts, and minors where it says so, are always booked; staff book all the same when
 * they say why.
 */
@ApplicationScoped
class NothingOverdue implements BookingPolicy {
    @Inject
    EntityManager entities;

    @Inject
    Dues dues;

    @Override
    public Optional<Refusal> objectionTo(BookingCase booking) {
        var patient = booking.patient();
        return patient != null && !isMoved(booking) && dues.block(patient, booking.service(), booking.now())
                ? Optional.of(Refusal.of(DuesRefusal.OVERDUE))
                : Optional.empty();
    }

    /** A visit that was booked already is moved; a hold that becomes a visit is a new one. */
    private boolean isMoved(BookingCase booking) {
        var self = booking.self();
        return self != null
                && Boolean.TRUE.equals(entities.createNativeQuery("select visit_is_booked(cast(?1 as uuid))")
                        .setParameter(1, self.toString())
                        .getSingleResult());
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }
}
