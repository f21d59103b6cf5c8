package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentBooking;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.CancelAppointment;
import org.ohms.scheduling.appointment.CancelReason;
import org.ohms.scheduling.appointment.FrontDesk;
import org.ohms.scheduling.place.RoomId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** The steps of a visit, for the card of the schedule and the page of the visit alike. */
@Named
@RequestScoped
@ShowsRefusals
public class VisitActions {
    @Inject
    FrontDesk desk;

    @Inject
    AppointmentBooking booking;

    @Inject
    Toasts toasts;

    private @Nullable CancelReason cancelReason;
    private @Nullable String cancelNote;

    public void arrive(AppointmentId visit) {
        desk.arrive(visit);
        toasts.say("scheduling.did.arrive");
    }

    /** @param room id of the room; null for the one the visit was booked into */
    public void room(AppointmentId visit, @Nullable String room) {
        desk.showToRoom(visit, room == null || room.isEmpty() ? null : RoomId.of(room));
        toasts.say("scheduling.did.room");
    }

    public void start(AppointmentId visit) {
        desk.start(visit);
        toasts.say("scheduling.did.start");
    }

    public void finish(AppointmentId visit) {
        desk.finish(visit);
        toasts.say("scheduling.did.finish");
    }

    public void noShow(AppointmentId visit) {
        desk.noShow(visit);
        toasts.say("scheduling.did.no-show");
    }

    public void undo(AppointmentId visit) {
        desk.undo(visit);
        toasts.say("scheduling.did.undo");
    }

    public void confirm(AppointmentId visit) {
        booking.confirm(visit);
        toasts.say("scheduling.did.confirm");
    }

    public void release(AppointmentId visit) {
        booking.release(visit);
        toasts.say("scheduling.did.release");
    }

    public void cancel(AppointmentId visit) {
        booking.cancel(
                visit,
                new CancelAppointment(
                        cancelReason == null ? CancelReason.PATIENT : cancelReason,
                        cancelNote == null ? "" : cancelNote));
        toasts.say("scheduling.did.cancel");
    }

    /** Reasons to choose from. */
    public CancelReason[] getReasons() {
        return CancelReason.values();
    }

    public @Nullable CancelReason getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(@Nullable CancelReason cancelReason) {
        this.cancelReason = cancelReason;
    }

    public @Nullable String getCancelNote() {
        return cancelNote;
    }

    public void setCancelNote(@Nullable String cancelNote) {
        this.cancelNote = cancelNote;
    }
}
