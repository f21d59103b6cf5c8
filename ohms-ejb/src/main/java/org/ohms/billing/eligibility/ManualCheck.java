package org.ohms.billing.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out by telephone or on the insurer's own pages.
 *
 * @param day for which day
 * @param cover what it comes down to
 * @param from since when it holds; null when nobody said
 * @param until until when it holds; null when nobody said
 * @param copay per visit; null when nobody said
 * @param deductibleLeft null when nobody said
 * @param note with whom one spoke, the reference they gave
 */
public record ManualCheck(
        @Nullable LocalDate day,
        @Nullable CoverState cover,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal copay,
        @Nullable BigDecimal deductibleLeft,
        @Nullable String note) {}
