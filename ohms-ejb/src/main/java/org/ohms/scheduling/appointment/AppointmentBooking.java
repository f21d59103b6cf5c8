package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.error.Refusal;

/** Books, holds, moves and cancels visits. Each is one transaction; the database has the last word on overlaps. */
@Stateless
public class AppointmentBooking {
    @Inject
    BookingDesk desk;

    @Inject
    AuditTrail audit;

    /**
     * Books a visit.
     *
     * @return its id; for a repeated idempotency key the id of the visit booked first
     * @throws org.ohms.shared.error.DomainException with every {@link AppointmentRefusal} that applies; those with the
     *     parameter {@code override} may be overridden by staff with a reason
     */
    @RolesAllowed("appointment.book")
    public AppointmentId book(BookAppointment request) {
        var id = desk.book(request);
        audit.object("Appointment", id.value());
        return id;
    }

    /** What would speak against booking this now; for a page, before anybody presses the button. */
    @RolesAllowed("appointment.book")
    public List<Refusal> objections(BookAppointment request) {
        return desk.objections(request);
    }

    /** Holds a slot for some minutes, while somebody decides. */
    @RolesAllowed("appointment.book")
    public HeldSlot hold(HoldSlot request) {
        var held = desk.hold(request);
        audit.object("Appointment", held.id().value());
        return held;
    }

    /** Gives a hold back; one that has run out already is fine too. */
    @RolesAllowed("appointment.book")
    public void release(AppointmentId hold) {
        audit.object("Appointment", hold.value());
        desk.release(hold);
    }

    /** The patient says that they will come. */
    @RolesAllowed("appointment.change")
    public void confirm(AppointmentId visit) {
        confirm(visit, null);
    }

    /**
     * The same for somebody who saw the visit at one version.
     *
     * @param version null to confirm it wherever it stands now
     * @throws org.ohms.shared.error.DomainException STALE when somebody changed it since
     */
    @RolesAllowed("appointment.change")
    public void confirm(AppointmentId visit, @Nullable Long version) {
        audit.object("Appointment", visit.value());
        desk.confirm(visit, version);
    }

    /** What would speak against moving it so now; for a page, before anybody presses the button. */
    @RolesAllowed("appointment.change")
    public List<Refusal> objections(AppointmentId visit, MoveAppointment request) {
        audit.object("Appointment", visit.value());
        return desk.objections(visit, request);
    }

    /**
     * Moves a visit in one step: it keeps its id, its old time is free when its new one is taken.
     *
     * @throws org.ohms.shared.error.DomainException with every {@link AppointmentRefusal} that applies; those with the
     *     parameter {@code override} may be overridden by staff with a reason
     */
    @RolesAllowed("appointment.change")
    public void move(AppointmentId visit, MoveAppointment request) {
        audit.object("Appointment", visit.value());
        desk.move(visit, request);
    }

    /** Cancels a visit; its time is free at once. */
    @RolesAllowed("appointment.cancel")
    public void cancel(AppointmentId visit, CancelAppointment request) {
        audit.object("Appointment", visit.value());
        desk.cancel(visit, request);
    }
}
