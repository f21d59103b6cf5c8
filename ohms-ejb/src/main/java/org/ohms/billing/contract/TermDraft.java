package org.ohms.billing.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Terms as somebody typed them.
 *
 * @param list number of the published price list that counts; null for the one of the day of the service
 * @param allowedPercent how much of these prices is paid at all
 * @param copay what the patient pays each day that something is done
 * @param coinsurance what the patient pays of the rest, in percent
 * @param deductible what the patient pays first in a calendar year
 * @param most what the patient pays at most in a calendar year; null for no end
 */
public record TermDraft(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer list,
        @Nullable BigDecimal allowedPercent,
        @Nullable BigDecimal copay,
        @Nullable BigDecimal coinsurance,
        @Nullable BigDecimal deductible,
        @Nullable BigDecimal most) {}
