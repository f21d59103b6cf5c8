package org.ohms.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PractitionerId;

/**
 * What somebody waits for.
 *
 * @param practitioner null for whoever is free first
 * @param place null for anywhere
 * @param days of the week that suit
 * @param beginsFrom the visit begins at this time of the day at the earliest, on the clock of the place
 * @param beginsUntil and at this one at the latest
 * @param fromOn first day that suits
 * @param untilOn last day that suits
 * @param note in words; may be empty
 */
public record WaitlistWish(
        @Nullable ServiceId service,
        @Nullable PractitionerId practitioner,
        @Nullable PlaceId place,
        Set<DayOfWeek> days,
        @Nullable LocalTime beginsFrom,
        @Nullable LocalTime beginsUntil,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @Nullable WaitlistUrgency urgency,
        String note) {
    /** Any hour of the day. */
    public static final LocalTime EARLIEST = LocalTime.MIDNIGHT;

    public static final LocalTime LATEST = LocalTime.of(23, 59);

    public WaitlistWish {
        days = Set.copyOf(days);
    }

    /** Any time of any day, with whoever is free first. */
    public static WaitlistWish anyTime(ServiceId service, LocalDate fromOn, LocalDate untilOn) {
        return new WaitlistWish(
                service,
                null,
                null,
                Set.of(DayOfWeek.values()),
                EARLIEST,
                LATEST,
                fromOn,
                untilOn,
                WaitlistUrgency.ROUTINE,
                "");
    }

    /** The same with one practitioner. */
    public WaitlistWish with(PractitionerId who) {
        return new WaitlistWish(service, who, place, days, beginsFrom, beginsUntil, fromOn, untilOn, urgency, note);
    }

    /** The same that hurries so much. */
    public WaitlistWish hurrying(WaitlistUrgency how) {
        return new WaitlistWish(
                service, practitioner, place, days, beginsFrom, beginsUntil, fromOn, untilOn, how, note);
    }

    /** The same on these days at these times. */
    public WaitlistWish on(Set<DayOfWeek> which, LocalTime from, LocalTime until) {
        return new WaitlistWish(service, practitioner, place, which, from, until, fromOn, untilOn, urgency, note);
    }

    /** The same with something to say. */
    public WaitlistWish saying(String words) {
        return new WaitlistWish(
                service, practitioner, place, days, beginsFrom, beginsUntil, fromOn, untilOn, urgency, words);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "WaitlistWish[" + service + "]";
    }
}
