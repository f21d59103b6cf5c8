package org.ohms.telemedicine.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.compliance.access.AccessPolicy;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.access.OwnRecord;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/** Patients, and those who act for them, come to their own video visits. */
@Stateless
public class OwnVideo {
    private static final String PART = "visits";

    @Inject
    VideoAppointments appointments;

    @Inject
    VideoReading reading;

    @Inject
    VideoDoor door;

    @Inject
    OwnRecord own;

    @Inject
    AccessPolicy access;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    /** @throws DomainException NOT_FOUND for a visit of somebody else as for one that is not by video or never was */
    @RolesAllowed("own-video.join")
    public VideoVisitDetails visit(AppointmentId id) {
        return reading.details(insist(id));
    }

    /**
     * What opens the waiting room to whoever asks, once and within a minute.
     *
     * @throws DomainException NOT_FOUND; REFUSED before the room opens and after it was closed
     */
    @RolesAllowed("own-video.join")
    public VideoPass pass(AppointmentId id) {
        var visit = insist(id);
        var acting = current.get().actingFor() != null;
        return door.pass(visit, acting ? ParticipantKind.PROXY : ParticipantKind.PATIENT, current.account());
    }

    /**
     * Sends somebody without an account a link to this visit.
     *
     * @throws DomainException NOT_FOUND; INVALID naming what is missing; REFUSED when there are three already
     */
    @RolesAllowed("own-video.join")
    public void invite(AppointmentId id, InviteGuest guest) {
        door.invite(insist(id), guest, current.account());
    }

    /** Takes an invitation back: the link opens nothing any more, and whoever came by it is out. */
    @RolesAllowed("own-video.join")
    public void withdraw(AppointmentId id, UUID guest) {
        door.withdraw(insist(id), guest, current.account());
    }

    private VideoAppointment insist(AppointmentId id) {
        audit.object("Appointment", id.value());
        var patient = own.insist(PART);
        access.insistOn(patient);
        return appointments
                .find(id)
                .filter(visit -> visit.patient().equals(patient))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
