package org.ohms.scheduling.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.appointment.MoveAppointment;

/** Carries one decision out, in a transaction of its own. */
@Stateless
public class VisitDecisions {
    @Inject
    AppointmentBooking booking;

    /** Moves or cancels the visit; refused like any other move. */
    @RolesAllowed("absence.record")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void carryOut(VisitDecision decision) {
        var target = decision.to();
        if (target == null) {
            booking.cancel(decision.visit(), new CancelAppointment(CancelReason.PROVIDER_AWAY, decision.note()));
        } else {
            booking.move(
                    decision.visit(),
                    new MoveAppointment(
                            target.practitioner(), target.startsAt(), target.place(), target.room(), null, null));
        }
    }
}
