package org.ohms.records.compare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * What is to be put beside what.
 *
 * @param months how far back; null for everything
 * @param from the first day, instead of months; null for no beginning
 * @param until the last day, instead of months; null for no end
 * @param then the earlier day; null for the one before the later, test by test
 * @param now the later day; null for the latest of each test
 */
public record CompareResults(
        PatientId patient,
        @Nullable Integer months,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate then,
        @Nullable LocalDate now) {
    /** Whether days were chosen instead of months. */
    boolean isOfDays() {
        return from != null || until != null;
    }
}
