package org.ohms.telemedicine.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;

/**
 * What each one sees of a room, and the place of those who wait. Who waits is told how many are before them for the same
 * provider and in about how many minutes the provider will have time: not before the booked time, nor before the planned end
 * of the visit that goes on, and each visit before theirs is counted as long as it was booked.
 */
@ApplicationScoped
class VideoPlaces {
    private static final Comparator<Waiting> IN_LINE =
            Comparator.comparing((Waiting one) -> one.room().startsAt()).thenComparing(Waiting::since);

    @Inject
    VideoVisits visits;

    @Inject
    Clock clock;

    private record Waiting(VideoVisit room, Instant since) {}

    private record Place(int ahead, long minutes) {}

    VideoState state(VideoSeat seat) {
        var room = visits.with(seat.visit().value());
        var people = visits.people(room.id());
        var me = people.stream()
                .filter(one -> one.id().equals(seat.participant()))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
        if (!room.isOpen()) {
            return alone(seat, VideoState.Where.ENDED);
        }
        if (!me.isHere(seat.connection())) {
            return alone(seat, VideoState.Where.ELSEWHERE);
        }
        var hostHere = people.stream().anyMatch(one -> one.kind() == ParticipantKind.HOST && one.isHere());
        var place = me.isAdmitted() ? new Place(0, 0) : place(room, me);
        return new VideoState(
                seat,
                me.isAdmitted() ? VideoState.Where.IN : VideoState.Where.WAITING,
                place.ahead(),
                place.minutes(),
                hostHere,
                people.stream().filter(seenBy(me)).flatMap(VideoPlaces::shown).toList());
    }

    private static VideoState alone(VideoSeat seat, VideoState.Where where) {
        return new VideoState(seat, where, 0, 0, false, List.of());
    }

    private static Predicate<VideoParticipant> seenBy(VideoParticipant me) {
        return other -> other.isHere()
                && (other.id().equals(me.id())
                        || me.kind() == ParticipantKind.HOST
                        || me.isAdmitted() && other.isAdmitted());
    }

    private static Stream<VideoPerson> shown(VideoParticipant one) {
        return Optional.ofNullable(one.page()).stream()
                .map(page -> new VideoPerson(
                        one.id(), one.name(), one.kind(), one.guestRole(), page, one.isAdmitted(), one.devices()));
    }

    private Place place(VideoVisit mine, VideoParticipant me) {
        var now = clock.instant();
        var others = visits.openOf(mine.practitioner()).stream()
                .filter(room -> !room.id().equals(mine.id()))
                .toList();
        var people = visits
                .peopleOf(others.stream().map(room -> room.id().value()).toList())
                .stream()
                .filter(VideoParticipant::isHere)
                .collect(Collectors.groupingBy(VideoParticipant::visit));
        var free = mine.startsAt().isAfter(now) ? mine.startsAt() : now;
        for (var room : others) {
            if (isGoingOn(people, room) && room.endsAt().isAfter(free)) {
                free = room.endsAt();
            }
        }
        var here = new Waiting(mine, Optional.ofNullable(me.waitingSince()).orElse(now));
        var before = others.stream()
                .filter(room -> !isGoingOn(people, room))
                .flatMap(room -> waiting(people, room).stream())
                .filter(other -> IN_LINE.compare(other, here) < 0)
                .toList();
        for (var other : before) {
            free = free.plus(
                    Duration.between(other.room().startsAt(), other.room().endsAt()));
        }
        return new Place(before.size(), (Duration.between(now, free).toSeconds() + 59) / 60);
    }

    private static boolean isGoingOn(Map<UUID, List<VideoParticipant>> people, VideoVisit room) {
        var there = people.getOrDefault(room.id().value(), List.of());
        return there.stream().anyMatch(one -> one.kind() == ParticipantKind.HOST)
                && there.stream().anyMatch(one -> one.kind() != ParticipantKind.HOST && one.isAdmitted());
    }

    /** The patient of a room, or whoever acts for the patient, if one of them waits. */
    private static Optional<Waiting> waiting(Map<UUID, List<VideoParticipant>> people, VideoVisit room) {
        return people.getOrDefault(room.id().value(), List.of()).stream()
                .filter(one -> one.kind() == ParticipantKind.PATIENT || one.kind() == ParticipantKind.PROXY)
                .flatMap(one -> Optional.ofNullable(one.waitingSince()).stream())
                .min(Comparator.naturalOrder())
                .map(since -> new Waiting(room, since));
    }
}
