package org.ohms.pharmacy.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which to which day, both of them included.
 *
 * @param from null where somebody typed none
 * @param to null where somebody typed none
 */
public record ReportSpan(@Nullable LocalDate from, @Nullable LocalDate to) {}
