package org.ohms.care.pool;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody does not answer messages.
 *
 * @param until the last day
 * @param cover the pool that answers meanwhile; null for nobody
 */
public record Absence(
        LocalDate from, LocalDate until, @Nullable UUID cover) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
