package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ohms.scheduling.appointment.VideoAppointment;

/** Makes of rooms what pages show; the database has left out what the reader may not see. */
@ApplicationScoped
class VideoReading {
    @Inject
    VideoVisits visits;

    @Inject
    VideoWindow window;

    VideoVisitDetails details(VideoAppointment visit) {
        var room = visits.find(visit.row().id());
        var people = room.map(one -> visits.people(one.id())).orElse(List.of());
        return new VideoVisitDetails(
                visit.row(),
                visit.patient(),
                window.standing(visit, room),
                window.opensAt(visit.row()),
                window.closesAt(visit.row()),
                room.map(VideoVisit::startedAt).orElse(null),
                room.map(VideoVisit::endedAt).orElse(null),
                room.map(VideoReading::minutes).orElse(0L),
                room.map(VideoVisit::summary).orElse(""),
                people.stream()
                        .filter(VideoParticipant::hasJoined)
                        .map(VideoParticipant::name)
                        .toList(),
                people.stream()
                        .filter(one -> one.kind() == ParticipantKind.GUEST && !one.isWithdrawn())
                        .map(VideoReading::guest)
                        .toList(),
                room.map(one -> rows(people, visits.messages(one.id(), 0))).orElse(List.of()));
    }

    /** Full minutes, at least one when it took place. */
    static long minutes(VideoVisit room) {
        var length = room.length();
        return length.isZero() ? 0 : Math.max(1, length.toMinutes());
    }

    List<VideoMessageRow> rows(List<VideoParticipant> people, List<VideoMessage> messages) {
        var known = people.stream().collect(Collectors.toMap(VideoParticipant::id, Function.identity()));
        return messages.stream().map(message -> row(known, message)).toList();
    }

    private static VideoMessageRow row(Map<UUID, VideoParticipant> known, VideoMessage message) {
        var writer = Optional.ofNullable(known.get(message.participant()));
        return new VideoMessageRow(
                message.id(),
                message.line(),
                message.participant(),
                writer.map(VideoParticipant::name).orElse(""),
                writer.map(VideoParticipant::kind).orElse(ParticipantKind.GUEST),
                message.body(),
                message.sentAt());
    }

    private static GuestRow guest(VideoParticipant guest) {
        var role = guest.guestRole();
        return new GuestRow(guest.id(), guest.name(), role == null ? GuestRole.OTHER : role, guest.hasJoined());
    }
}
