package org.ohms.scheduling.service;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.preference.ReminderLeads;

/**
 * Something one can come for.
 *
 * @param code short and stable, such as {@code follow-up}
 * @param minutes how long the visit itself takes
 * @param minutesBefore time kept free before it, to prepare
 * @param minutesAfter time kept free after it, to write and clean
 * @param priceCode what billing looks up; null when it is not charged by itself
 * @param video whether it can be done by video
 * @param selfBookable whether patients may book it themselves
 * @param specialties who offers it; empty when everybody does
 * @param offered false when it is no longer offered
 * @param reminders how long before a visit its patient is reminded; null as the hospital does it
 * @param version to be given back with a change
 */
public record ServiceRow(
        ServiceId id,
        String code,
        String name,
        int minutes,
        int minutesBefore,
        int minutesAfter,
        @Nullable String priceCode,
        boolean video,
        boolean selfBookable,
        List<String> specialties,
        boolean offered,
        @Nullable ReminderLeads reminders,
        long version) {
    public ServiceRow {
        specialties = List.copyOf(specialties);
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    public Duration before() {
        return Duration.ofMinutes(minutesBefore);
    }

    public Duration after() {
        return Duration.ofMinutes(minutesAfter);
    }

    /** Whether somebody with these specialties offers it. */
    public boolean isOfferedBy(List<String> theirs) {
        return specialties.isEmpty()
                || specialties.stream().anyMatch(s -> theirs.stream().anyMatch(s::equalsIgnoreCase));
    }
}
