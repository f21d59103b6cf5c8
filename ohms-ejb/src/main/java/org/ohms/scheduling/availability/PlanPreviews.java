package org.ohms.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.time.TimeSlot;

/** Computes what rules would mean. */
@ApplicationScoped
class PlanPreviews {
    @Inject
    Schedules schedules;

    @Inject
    PlaceLookup places;

    @Inject
    BusyTimes busyTimes;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    PlanPreview of(PractitionerId who, List<WeeklyRule> wanted, LocalDate from, int days) {
        var span = TimeSlot.between(
                from.atStartOfDay().toInstant(ZoneOffset.MAX),
                from.plusDays(days).atStartOfDay().toInstant(ZoneOffset.MIN));
        var zones = places.rows().stream().collect(Collectors.toMap(PlaceRow::id, PlaceRow::zone));
        var coming = schedules.comingExceptions(who, span.startsAt());
        var planned = DayPlanner.plan(
                who,
                wanted,
                coming.stream()
                        .filter(e -> !e.isAway())
                        .map(ScheduleException::extraHours)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                coming.stream()
                        .filter(ScheduleException::isAway)
                        .map(ScheduleException::awayStretch)
                        .toList(),
                zones,
                span);
        var byDay = planned.open().stream()
                .collect(Collectors.groupingBy(
                        o -> LocalDate.ofInstant(o.time().startsAt(), zones.getOrDefault(o.place(), hospital.zone()))));
        var shown = IntStream.range(0, days)
                .mapToObj(from::plusDays)
                .map(d -> new PlanPreview.Day(
                        d,
                        byDay.getOrDefault(d, List.of()).stream()
                                .map(o -> new PlanPreview.Open(
                                        o.time().startsAt(), o.time().endsAt()))
                                .toList()))
                .toList();
        var now = clock.instant();
        var clashes = busyTimes.busy(Set.of(who), Set.of(), span).stream()
                .filter(b -> b.time().endsAt().isAfter(now))
                .filter(b -> planned.open().stream().noneMatch(o -> o.time().contains(b.time())))
                .map(b -> new PlanPreview.Clash(
                        b.visit(), b.time().startsAt(), b.time().endsAt()))
                .sorted(Comparator.comparing(PlanPreview.Clash::startsAt))
                .toList();
        return new PlanPreview(shown, clashes);
    }

    /** The moments of extra hours; one stretch, even across the hour a clock shows twice. */
    Optional<TimeSlot> timeOf(ExtraHours hours) {
        var zone = places.row(hours.place()).map(PlaceRow::zone).orElseGet(hospital::zone);
        var moments = WallClock.moments(hours.date(), hours.from(), hours.until(), zone);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeSlot.between(
                        moments.get(0).startsAt(),
                        moments.get(moments.size() - 1).endsAt()));
    }
}
