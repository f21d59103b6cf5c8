package org.ohms.shared.time;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A stretch of time, half-open: its end belongs to the next one. Always longer than nothing. */
@Embeddable
public class TimeSlot {
    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @SuppressWarnings("NullAway")
    protected TimeSlot() {}

    private TimeSlot(Instant startsAt, Instant endsAt) {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    public static TimeSlot between(Instant start, Instant end) {
        return new TimeSlot(start, end);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean overlaps(TimeSlot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    public boolean contains(TimeSlot other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }

    public boolean startsBefore(Instant moment) {
        return startsAt.isBefore(moment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeSlot that && startsAt.equals(that.startsAt) && endsAt.equals(that.endsAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(startsAt, endsAt);
    }

    @Override
    public String toString() {
        return startsAt + "/" + endsAt;
    }
}
