package org.ohms.scheduling.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.place.RoomId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** Lays weekly rules and exceptions over a span of days. Pure: rules in, moments out. */
final class DayPlanner {
    /** Hours beside the weekly ones, on a day of their own. */
    record Extra(TimeSlot time, PlaceId place, @Nullable RoomId room, Collection<ServiceId> services) {}

    private DayPlanner() {}

    static WorkingTime plan(
            PractitionerId who,
            Collection<WeeklyRule> rules,
            Collection<Extra> extras,
            Collection<AwayStretch> absences,
            Map<PlaceId, ZoneId> zones,
            TimeSlot span) {
        var hours = new ArrayList<OpenStretch>();
        var breaks = new ArrayList<BreakStretch>();
        for (var rule : rules) {
            var zone = zones.get(rule.place());
            if (zone == null) {
                continue;
            }
            for (var time : moments(rule, zone, span)) {
                if (rule.kind() == RuleKind.BREAK) {
                    breaks.add(new BreakStretch(time, rule.label()));
                } else {
                    hours.add(new OpenStretch(time, rule.place(), rule.room(), rule.services()));
                }
            }
        }
        var away = absences.stream()
                .filter(a -> a.time().overlaps(span))
                .sorted(Comparator.comparing(a -> a.time().startsAt()))
                .toList();
        var pauses = breaks.stream().map(BreakStretch::time).toList();
        var gone = away.stream().map(AwayStretch::time).toList();
        var open = new ArrayList<OpenStretch>();
        hours.forEach(h -> Stretches.minus(h.time(), pauses)
                .forEach(left -> Stretches.minus(left, gone)
                        .forEach(t -> open.add(new OpenStretch(t, h.place(), h.room(), h.services())))));
        extras.stream()
                .filter(e -> e.time().overlaps(span))
                .forEach(e -> Stretches.minus(e.time(), gone)
                        .forEach(t ->
                                open.add(new OpenStretch(t, e.place(), e.room(), java.util.Set.copyOf(e.services())))));
        open.sort(Comparator.comparing(o -> o.time().startsAt()));
        breaks.sort(Comparator.comparing(b -> b.time().startsAt()));
        return new WorkingTime(who, open, breaks, away);
    }

    private static List<TimeSlot> moments(WeeklyRule rule, ZoneId zone, TimeSlot span) {
        var found = new ArrayList<TimeSlot>();
        var last = LocalDate.ofInstant(span.endsAt(), zone);
        for (var day = LocalDate.ofInstant(span.startsAt(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (rule.appliesOn(day)) {
                WallClock.moments(day, rule.from(), rule.until(), zone).stream()
                        .filter(t -> t.overlaps(span))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
