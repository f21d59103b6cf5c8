package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.VideoAppointment;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;

/** What a host does in the room. */
@ApplicationScoped
class VideoHosting {
    private static final int LONGEST_SUMMARY = 4_000;

    @Inject
    VideoVisits visits;

    @Inject
    VideoAppointments appointments;

    @Inject
    Background background;

    @Inject
    Event<VideoVisitEvent> events;

    @Inject
    Clock clock;

    void admit(VideoAppointment visit, UUID participant, AccountId by) {
        background.run("video.admit", () -> {
            var room = open(visit);
            var person = person(room, participant);
            if (!person.isHere()) {
                throw DomainException.refused(VideoRefusal.NOT_THERE);
            }
            if (person.isAdmitted()) {
                return;
            }
            var now = clock.instant();
            person.admit(by, now);
            visits.note(room, VideoVisits.What.ADMITTED, person, by, now);
            if (person.kind() != ParticipantKind.GUEST) {
                room.begin(now);
                appointments.start(room.appointment());
            }
            events.fire(new VideoVisitEvent.Changed(room.id()));
        });
    }

    void remove(VideoAppointment visit, UUID participant, AccountId by) {
        background.run("video.remove", () -> {
            var room = open(visit);
            var person = person(room, participant);
            if (!person.isAdmitted() || person.kind() == ParticipantKind.HOST) {
                throw DomainException.refused(VideoRefusal.NOT_THERE);
            }
            var now = clock.instant();
            person.remove(now);
            visits.forgetSignals(person.id());
            visits.note(room, VideoVisits.What.REMOVED, person, by, now);
            events.fire(new VideoVisitEvent.Changed(room.id()));
        });
    }

    void end(VideoAppointment visit, @Nullable String typed, AccountId by) {
        var refusals = new Refusals();
        var words = typed == null || typed.isBlank() ? null : typed.strip();
        refusals.when(
                words != null && words.length() > LONGEST_SUMMARY,
                Refusal.of(CommonRefusal.TOO_LONG).at("summary").with("max", LONGEST_SUMMARY));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        background.run("video.end", () -> end(open(visit), by, words));
    }

    /** @param by null when it closes by itself */
    void end(VideoVisit room, @Nullable AccountId by, @Nullable String words) {
        var now = clock.instant();
        for (var person : visits.people(room.id())) {
            visits.forgetSignals(person.id());
            if (visits.again(person).leave(now)) {
                visits.note(room, VideoVisits.What.LEFT, person, null, now);
            }
        }
        room.end(now, by, words);
        visits.note(room, VideoVisits.What.ENDED, null, by, now);
        var startedAt = room.startedAt();
        if (startedAt != null) {
            appointments.finish(room.appointment());
        }
        events.fire(new VideoVisitEvent.Ended(
                room.id(), room.appointment(), room.patient(), room.practitioner(), startedAt, now));
    }

    private VideoVisit open(VideoAppointment visit) {
        var room = visits.find(visit.row().id())
                .map(known -> visits.locked(known.id().value()))
                .orElseThrow(() -> DomainException.refused(VideoRefusal.NOT_THERE));
        if (!room.isOpen()) {
            throw DomainException.refused(VideoRefusal.ENDED);
        }
        return room;
    }

    private VideoParticipant person(VideoVisit room, UUID id) {
        return visits.person(id)
                .filter(one -> one.visit().equals(room.id().value()))
                .map(visits::again)
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }
}
