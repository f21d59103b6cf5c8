package org.ohms.compliance.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in the trail: a line, by when it was written and its number. Lines written later do not move it. */
public record TrailMark(Instant at, long id) {
    static TrailMark of(AuditRow row) {
        return new TrailMark(row.occurredAt(), row.id());
    }

    /** Reads what {@link #toString} writes; anything else marks nothing. */
    public static Optional<TrailMark> parse(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,17}-\\d{1,18}")) {
            return Optional.empty();
        }
        var dash = text.indexOf('-');
        return Optional.of(new TrailMark(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS),
                Long.parseLong(text.substring(dash + 1))));
    }

    /** Microseconds and number, as they stand in an address. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
