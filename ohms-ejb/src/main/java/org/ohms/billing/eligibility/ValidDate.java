package org.ohms.billing.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or a span an insurer names: a DTP segment.
 *
 * @param code what it is the date of (DTP01): {@code 346} is the beginning of a plan
 * @param until null for a single day
 */
public record ValidDate(
        String code, LocalDate from, @Nullable LocalDate until) {}
