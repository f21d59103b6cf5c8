package org.ohms.web.scheduling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentId;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PractitionerId;

/**
 * The address of a day schedule: day, place, providers, state and the visit that is open. Everything somebody chose stands
 * in it, so it can be kept, sent and opened in a second tab; nothing personal does.
 *
 * @param day null for today, whenever that is
 * @param place null for the usual one
 * @param providers empty for all
 * @param state null for all
 * @param visit null when none is open
 */
record ScheduleAddress(
        @Nullable LocalDate day,
        @Nullable PlaceId place,
        List<PractitionerId> providers,
        @Nullable VisitState state,
        @Nullable AppointmentId visit) {
    private static final String DAY = "/staff/schedule";

    ScheduleAddress {
        providers = List.copyOf(providers);
    }

    static ScheduleAddress today() {
        return new ScheduleAddress(null, null, List.of(), null, null);
    }

    ScheduleAddress on(@Nullable LocalDate other) {
        return new ScheduleAddress(other, place, providers, state, null);
    }

    ScheduleAddress at(@Nullable PlaceId other) {
        return new ScheduleAddress(day, other, List.of(), state, null);
    }

    ScheduleAddress of(Collection<PractitionerId> others) {
        return new ScheduleAddress(day, place, List.copyOf(others), state, null);
    }

    ScheduleAddress in(@Nullable VisitState other) {
        return new ScheduleAddress(day, place, providers, other, null);
    }

    ScheduleAddress showing(@Nullable AppointmentId other) {
        return new ScheduleAddress(day, place, providers, state, other);
    }

    /** The day's own page. */
    String text() {
        return under(DAY);
    }

    /** The same choice on another page of the schedule. */
    String under(String path) {
        var query = new ArrayList<String>();
        Optional.ofNullable(day).ifPresent(value -> query.add("day=" + value));
        Optional.ofNullable(place).ifPresent(value -> query.add("place=" + value));
        providers.forEach(value -> query.add("p=" + value));
        Optional.ofNullable(state).ifPresent(value -> query.add("state=" + value.getWord()));
        Optional.ofNullable(visit).ifPresent(value -> query.add("visit=" + value));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
