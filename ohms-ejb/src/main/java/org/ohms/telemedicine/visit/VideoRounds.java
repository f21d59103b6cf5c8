package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Looks after the rooms every minute: who has not been heard of has left, a room whose time is over closes by itself, and what
 * was only needed for seconds is forgotten. Doing it on two nodes at once is harmless: each room is locked.
 */
@ApplicationScoped
class VideoRounds {
    private static final Duration GONE_AFTER = Duration.ofSeconds(75);
    private static final Duration SIGNALS_KEPT = Duration.ofMinutes(2);
    private static final Duration PASSES_KEPT = Duration.ofHours(1);

    @Inject
    VideoVisits visits;

    @Inject
    VideoWindow window;

    @Inject
    VideoHosting hosting;

    @Inject
    VideoAppointments appointments;

    @Inject
    Background background;

    @Inject
    Event<VideoVisitEvent> events;

    void look(@Observes MinuteHasPassed minute) {
        var now = minute.at();
        background.run("video.forget", () -> {
            visits.forgetSignalsBefore(now.minus(SIGNALS_KEPT));
            visits.forgetPassesBefore(now.minus(PASSES_KEPT));
        });
        background
                .call(
                        "video.gone",
                        () -> visits.unseenSince(now.minus(GONE_AFTER)).stream()
                                .map(VideoParticipant::id)
                                .toList())
                .forEach(person -> background.run("video.gone", () -> gone(person, now)));
        background
                .call("video.due", () -> visits.dueToClose(now))
                .forEach(room -> background.run("video.close", () -> close(room, now)));
    }

    private void gone(UUID id, Instant now) {
        visits.person(id).ifPresent(known -> {
            var room = visits.locked(known.visit());
            var person = visits.again(known);
            var seen = person.seenAt();
            if (seen != null && seen.isBefore(now.minus(GONE_AFTER)) && person.leave(now)) {
                background.about("VideoVisit", room.id().value(), room.patient());
                visits.note(room, VideoVisits.What.LEFT, person, null, now);
                events.fire(new VideoVisitEvent.Changed(room.id()));
            }
        });
    }

    private void close(UUID id, Instant now) {
        var room = visits.locked(id);
        if (!room.isOpen() || room.closesAt().isAfter(now)) {
            return;
        }
        var visit = appointments.find(room.appointment());
        if (visit.isPresent()
                && visit.get().isStanding()
                && window.closesAt(visit.get().row()).isAfter(now)) {
            var row = visit.get().row();
            // it was moved since somebody was here
            room.liesAt(row.practitioner(), row.startsAt(), row.endsAt(), window.closesAt(row));
            return;
        }
        background.about("VideoVisit", room.id().value(), room.patient());
        hosting.end(room, null, null);
    }
}
