package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.session.SecretToken;
import org.ohms.scheduling.appointment.VideoAppointments;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.work.Background;
import org.ohms.telemedicine.room.RoomEntry;
import org.ohms.telemedicine.room.RoomKey;
import org.ohms.telemedicine.room.VideoRooms;

/**
 * What goes on between the browsers of a visit, for the channel they are connected by. Whoever talks here has come in by a
 * pass, which a use case gave to one person for one visit: the pass is the proof, and each step asks anew whether that person
 * still sits where they sat. Picture and sound never come here; what the browsers tell each other to find a way is kept
 * encrypted for the seconds until the other one, on whatever node, has read it.
 */
@ApplicationScoped
public class VideoLine {
    private static final int LONGEST_SIGNAL = 60_000;
    private static final int LONGEST_WORDS = 2_000;
    private static final Pattern DEVICES = Pattern.compile("[cms]{0,3}");

    @Inject
    VideoVisits visits;

    @Inject
    VideoWindow window;

    @Inject
    VideoPlaces places;

    @Inject
    VideoReading reading;

    @Inject
    VideoAppointments appointments;

    @Inject
    VideoRooms rooms;

    @Inject
    Background background;

    @Inject
    Event<VideoVisitEvent> events;

    @Inject
    Clock clock;

    /**
     * Comes in by a pass.
     *
     * @param page which page it is shown in, so that the others see when it begins anew
     * @param account who is signed in where the channel is opened; null for nobody
     * @throws DomainException NOT_FOUND for a pass that opens nothing, or not to this person; REFUSED outside of the time
     */
    @ActivateRequestContext
    public VideoSeat enter(String pass, UUID page, @Nullable AccountId account) {
        return background.call("video.enter", () -> {
            var now = clock.instant();
            var token = SecretToken.from(pass).orElseThrow(VideoLine::unknown);
            var known = visits.holder(token, now).flatMap(visits::person).orElseThrow(VideoLine::unknown);
            if (known.account() != null && !known.account().equals(account)) {
                throw unknown();
            }
            var room = visits.locked(known.visit());
            var person = visits.again(known);
            background.about("VideoVisit", room.id().value(), room.patient());
            if (person.isWithdrawn()) {
                throw unknown();
            }
            var visit = appointments
                    .find(room.appointment())
                    .orElseThrow(() -> DomainException.refused(VideoRefusal.CALLED_OFF));
            window.insistOpen(visit, Optional.of(room));
            visits.use(token, now);
            if (!page.equals(person.page())) {
                visits.forgetSignals(person.id());
            }
            var first = person.come(page, now);
            visits.note(
                    room, first ? VideoVisits.What.JOINED : VideoVisits.What.RETURNED, person, person.account(), now);
            if (person.kind() == ParticipantKind.PATIENT || person.kind() == ParticipantKind.PROXY) {
                appointments.arrive(room.appointment());
            }
            events.fire(new VideoVisitEvent.Changed(room.id()));
            return seat(room, person);
        });
    }

    /** The room as this person sees it now. */
    @ActivateRequestContext
    public VideoState state(VideoSeat seat) {
        return background.call("video.state", () -> places.state(seat));
    }

    /** What somebody needs to see and hear the others; empty while they wait. */
    @ActivateRequestContext
    public Optional<RoomEntry> room(VideoSeat seat) {
        return background
                .call(
                        "video.room",
                        () -> in(seat).map(person -> new RoomKey(person.visit(), person.id(), person.name())))
                .map(rooms::open);
    }

    /** Passes on what one browser tells another one; nothing to or from somebody who is not in. */
    @ActivateRequestContext
    public void signal(VideoSeat seat, UUID to, String body) {
        if (body.length() > LONGEST_SIGNAL) {
            return;
        }
        background.run(
                "video.signal",
                () -> in(seat).ifPresent(from -> visits.person(to)
                        .filter(other -> other.visit().equals(from.visit()) && other.isHere() && other.isAdmitted())
                        .ifPresent(other -> {
                            visits.add(new VideoSignal(from, other, body, clock.instant()));
                            events.fire(new VideoVisitEvent.Signalled(seat.visit(), other.id()));
                        })));
    }

    /** What the other browsers told this one since it asked last. */
    @ActivateRequestContext
    public List<VideoSignalRow> signals(VideoSeat seat) {
        return background.call(
                "video.signals",
                () -> in(seat).map(person -> visits.take(person.id()).stream()
                                .map(signal -> new VideoSignalRow(signal.from(), signal.body()))
                                .toList())
                        .orElse(List.of()));
    }

    /** Writes something to all who are in; it becomes part of the record. Empty or too long, it is not written. */
    @ActivateRequestContext
    public void say(VideoSeat seat, String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST_WORDS) {
            return;
        }
        background.run(
                "video.say",
                () -> in(seat).ifPresent(person -> {
                    background.about("VideoVisit", person.visit(), person.patient());
                    visits.add(new VideoMessage(person, text, clock.instant()));
                    events.fire(new VideoVisitEvent.Said(seat.visit()));
                }));
    }

    /**
     * What was written.
     *
     * @param after the line of the last one read; zero for all
     */
    @ActivateRequestContext
    public List<VideoMessageRow> said(VideoSeat seat, long after) {
        return background.call(
                "video.said",
                () -> in(seat).map(person ->
                                reading.rows(visits.people(seat.visit()), visits.messages(seat.visit(), after)))
                        .orElse(List.of()));
    }

    /** What works at this person's: the host sees it before letting them in. */
    @ActivateRequestContext
    public void devicesWork(VideoSeat seat, String which) {
        if (!DEVICES.matcher(which).matches()) {
            return;
        }
        background.run("video.devices", () -> {
            visits.locked(seat.visit().value());
            here(seat).map(visits::again).ifPresent(person -> {
                person.devicesWork(which);
                events.fire(new VideoVisitEvent.Changed(seat.visit()));
            });
        });
    }

    /** Still there. */
    @ActivateRequestContext
    public void isAlive(VideoSeat seat) {
        background.run("video.alive", () -> visits.seen(seat, clock.instant()));
    }

    /** Leaves, and may come again by another pass. */
    @ActivateRequestContext
    public void leave(VideoSeat seat) {
        background.run("video.leave", () -> {
            var room = visits.locked(seat.visit().value());
            here(seat).map(visits::again).ifPresent(person -> {
                var now = clock.instant();
                background.about("VideoVisit", room.id().value(), room.patient());
                person.leave(now);
                visits.forgetSignals(person.id());
                visits.note(room, VideoVisits.What.LEFT, person, person.account(), now);
                events.fire(new VideoVisitEvent.Changed(room.id()));
            });
        });
    }

    private Optional<VideoParticipant> here(VideoSeat seat) {
        return visits.person(seat.participant()).filter(person -> person.isHere(seat.connection()));
    }

    private Optional<VideoParticipant> in(VideoSeat seat) {
        return here(seat).filter(VideoParticipant::isAdmitted);
    }

    private static VideoSeat seat(VideoVisit room, VideoParticipant person) {
        var connection = person.connection();
        if (connection == null) {
            throw new IllegalStateException("nobody sits there");
        }
        return new VideoSeat(room.id(), person.id(), connection, person.kind());
    }

    private static DomainException unknown() {
        return DomainException.notFound(VideoRefusal.PASS_UNKNOWN);
    }
}
