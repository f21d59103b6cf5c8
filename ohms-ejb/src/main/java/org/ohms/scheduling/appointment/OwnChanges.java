package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;

/** How patients confirm, move and cancel their own visits, within the rules. */
@Stateless
public class OwnChanges {
    @Inject
    OwnDesk own;

    @Inject
    BookingDesk desk;

    @Inject
    PatientsChangeInTime inTime;

    /** The patient will come; said twice it is the same. */
    @RolesAllowed("appointment.change-own")
    public void confirm(AppointmentId visit) {
        if (own.locked(visit).status() != AppointmentStatus.CONFIRMED) {
            desk.confirm(visit, null);
        }
    }

    /**
     * Another time, perhaps with another practitioner, in one step: the old time is only given back when the new one is taken.
     *
     * @throws DomainException with every reason that speaks against it, {@link AppointmentRefusal#TOO_LATE_TO_CHANGE} among them
     */
    @RolesAllowed("appointment.change-own")
    public void move(AppointmentId visit, PractitionerId practitioner, Instant startsAt) {
        inTime.insistOn(own.locked(visit).time());
        desk.move(visit, MoveAppointment.to(practitioner, startsAt));
    }

    /** Gives the time back; done twice it is the same. */
    @RolesAllowed("appointment.cancel-own")
    public void cancel(AppointmentId visit) {
        var mine = own.locked(visit);
        if (mine.status() == AppointmentStatus.CANCELLED) {
            return;
        }
        inTime.insistOn(mine.time());
        desk.cancel(visit, CancelAppointment.because(CancelReason.PATIENT));
    }
}
