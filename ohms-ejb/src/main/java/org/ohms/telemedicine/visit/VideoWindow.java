package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.shared.error.DomainException;
import org.ohms.telemedicine.room.VideoSettings;

/** From when to when the room of a visit is open: some minutes before it, and some time after its planned end. */
@ApplicationScoped
class VideoWindow {
    @Inject
    VideoSettings settings;

    @Inject
    Clock clock;

    Instant opensAt(AppointmentRow row) {
        return row.startsAt().minus(settings.opensBefore());
    }

    Instant closesAt(AppointmentRow row) {
        return row.endsAt().plus(settings.closesAfter());
    }

    VideoStanding standing(VideoAppointment visit, Optional<VideoVisit> room) {
        var now = clock.instant();
        if (room.filter(known -> !known.isOpen()).isPresent()) {
            return room.get().startedAt() == null && !now.isBefore(closesAt(visit.row()))
                    ? VideoStanding.OVER
                    : VideoStanding.ENDED;
        }
        if (!visit.isStanding()) {
            return VideoStanding.CALLED_OFF;
        }
        if (now.isBefore(opensAt(visit.row()))) {
            return VideoStanding.TOO_EARLY;
        }
        return now.isBefore(closesAt(visit.row())) ? VideoStanding.OPEN : VideoStanding.OVER;
    }

    /** @throws DomainException REFUSED unless people may come in now */
    void insistOpen(VideoAppointment visit, Optional<VideoVisit> room) {
        insist(standing(visit, room), false);
    }

    /** @throws DomainException REFUSED when it is over or called off */
    void insistNotOver(VideoAppointment visit, Optional<VideoVisit> room) {
        insist(standing(visit, room), true);
    }

    private static void insist(VideoStanding standing, boolean before) {
        var objection = switch (standing) {
            case OPEN -> null;
            case TOO_EARLY -> before ? null : VideoRefusal.TOO_EARLY;
            case ENDED -> VideoRefusal.ENDED;
            case OVER -> VideoRefusal.OVER;
            case CALLED_OFF -> VideoRefusal.CALLED_OFF;
        };
        if (objection != null) {
            throw DomainException.refused(objection);
        }
    }
}
