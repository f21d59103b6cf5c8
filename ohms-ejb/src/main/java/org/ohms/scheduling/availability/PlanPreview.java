package org.ohms.scheduling.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What changed rules would mean.
 *
 * @param days the open time of each day
 * @param clashes booked visits that would lie outside the hours, by time; they stay booked
 */
public record PlanPreview(List<Day> days, List<Clash> clashes) {
    /** Open time of one day. */
    public record Day(LocalDate date, List<Open> open) {
        public Day {
            open = List.copyOf(open);
        }

        public long minutes() {
            return open.stream()
                    .mapToLong(o ->
                            java.time.Duration.between(o.startsAt(), o.endsAt()).toMinutes())
                    .sum();
        }
    }

    /** An open stretch. */
    public record Open(Instant startsAt, Instant endsAt) {}

    /** A booked visit outside the hours. */
    public record Clash(UUID visit, Instant startsAt, Instant endsAt) {}

    public PlanPreview {
        days = List.copyOf(days);
        clashes = List.copyOf(clashes);
    }
}
