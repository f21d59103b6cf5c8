package org.ohms.telemedicine.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Those who care for a patient hold a video visit: they come in, let others in, invite somebody, and close the room. */
@Stateless
public class VideoDesk {
    @Inject
    VideoAppointments appointments;

    @Inject
    VideoReading reading;

    @Inject
    VideoDoor door;

    @Inject
    VideoHosting hosting;

    @Inject
    AccessPolicy access;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** @throws DomainException NOT_FOUND for a visit that is not there, not by video, or not within reach */
    @RolesAllowed("video.host")
    public VideoVisitDetails visit(AppointmentId id) {
        return reading.details(insist(id));
    }

    /**
     * What opens the room to whoever asks, once and within a minute.
     *
     * @throws DomainException NOT_FOUND; REFUSED before the room opens and after it was closed
     */
    @RolesAllowed("video.host")
    public VideoPass pass(AppointmentId id) {
        return door.pass(insist(id), ParticipantKind.HOST, current.account());
    }

    /**
     * Lets somebody in who waits.
     *
     * @throws DomainException NOT_FOUND; REFUSED when they have gone, or the room is closed
     */
    @RolesAllowed("video.host")
    public void admit(AppointmentId id, UUID participant) {
        hosting.admit(insist(id), participant, current.account());
    }

    /** Sends somebody back to the waiting room. */
    @RolesAllowed("video.host")
    public void remove(AppointmentId id, UUID participant) {
        hosting.remove(insist(id), participant, current.account());
    }

    /**
     * Sends somebody without an account a link to this visit.
     *
     * @throws DomainException NOT_FOUND; INVALID naming what is missing; REFUSED when there are three already
     */
    @RolesAllowed("video.host")
    public void invite(AppointmentId id, InviteGuest guest) {
        door.invite(insist(id), guest, current.account());
    }

    /** Takes an invitation back: the link opens nothing any more, and whoever came by it is out. */
    @RolesAllowed("video.host")
    public void withdraw(AppointmentId id, UUID guest) {
        door.withdraw(insist(id), guest, current.account());
    }

    /**
     * Closes the room for everybody.
     *
     * @param summary what the patient is told; null for nothing
     * @throws DomainException NOT_FOUND; INVALID for too many words; REFUSED when it is closed already
     */
    @RolesAllowed("video.host")
    public void end(AppointmentId id, @Nullable String summary) {
        hosting.end(insist(id), summary, current.account());
    }

    private VideoAppointment insist(AppointmentId id) {
        audit.object("Appointment", id.value());
        var visit = appointments.find(id).orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        access.insistOn(visit.patient());
        return visit;
    }
}
