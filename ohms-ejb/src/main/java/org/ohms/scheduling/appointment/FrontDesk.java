package org.ohms.scheduling.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.place.RoomId;

/** Takes a visit through the house: arrival, room, start, finish; or nobody came. */
@Stateless
public class FrontDesk {
    @Inject
    VisitFlow flow;

    @Inject
    AuditTrail audit;

    /** The patient is here. */
    @RolesAllowed("appointment.arrive")
    public void arrive(AppointmentId visit) {
        arrive(visit, null);
    }

    /**
     * The same for somebody who saw the visit at one version.
     *
     * @param version null for wherever it stands now
     * @throws org.ohms.shared.error.DomainException STALE when somebody changed it since
     */
    @RolesAllowed("appointment.arrive")
    public void arrive(AppointmentId visit, @Nullable Long version) {
        audit.object("Appointment", visit.value());
        flow.arrive(visit, version);
    }

    /**
     * The patient is shown to a room.
     *
     * @param room null for the one the visit was booked into
     */
    @RolesAllowed("appointment.attend")
    public void showToRoom(AppointmentId visit, @Nullable RoomId room) {
        audit.object("Appointment", visit.value());
        flow.showToRoom(visit, room);
    }

    /** The patient is with the provider. */
    @RolesAllowed("appointment.attend")
    public void start(AppointmentId visit) {
        audit.object("Appointment", visit.value());
        flow.start(visit);
    }

    /** The visit is done. */
    @RolesAllowed("appointment.attend")
    public void finish(AppointmentId visit) {
        audit.object("Appointment", visit.value());
        flow.finish(visit);
    }

    /** Nobody came; the time is free again. Not before the visit should have begun. */
    @RolesAllowed("appointment.arrive")
    public void noShow(AppointmentId visit) {
        audit.object("Appointment", visit.value());
        flow.noShow(visit);
    }

    /** Takes the last arrival or no-show back, when it was a mistake. */
    @RolesAllowed("appointment.arrive")
    public void undo(AppointmentId visit) {
        audit.object("Appointment", visit.value());
        flow.undo(visit);
    }
}
