package org.ohms.scheduling.appointment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.shared.id.PractitionerId;

/**
 * Which visits a list shows; days on the clock of the places, both ends included.
 *
 * @param practitioners empty for all
 * @param statuses empty for all that were not cancelled or released
 * @param toMove only those that wait to be moved
 */
public record AppointmentFilter(
        LocalDate from,
        LocalDate until,
        @Nullable PlaceId place,
        Set<PractitionerId> practitioners,
        Set<AppointmentStatus> statuses,
        boolean toMove) {
    public AppointmentFilter {
        practitioners = Set.copyOf(practitioners);
        statuses = Set.copyOf(statuses);
    }

    public static AppointmentFilter on(LocalDate day, @Nullable PlaceId place) {
        return new AppointmentFilter(day, day, place, Set.of(), Set.of(), false);
    }

    public AppointmentFilter in(AppointmentStatus... states) {
        return new AppointmentFilter(from, until, place, practitioners, Set.of(states), toMove);
    }

    public AppointmentFilter onlyToMove() {
        return new AppointmentFilter(from, until, place, practitioners, statuses, true);
    }
}
