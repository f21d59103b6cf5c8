package org.ohms.billing.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What a payer itself said is left of a year. Whoever asks payers implements it; where nobody asked, the hospital's own
 * bills are counted.
 */
public interface KnownBenefits {
    /**
     * What was said last about that year.
     *
     * @param deductible what is left of the deductible; null when nothing was said of it
     * @param most what is left until the payer pays everything; null when nothing was said of it
     * @param at when it was said: what was billed here later comes off
     */
    record Said(@Nullable Money deductible, @Nullable Money most, Instant at) {}

    /** The latest answer for the coverage that is about the year of that day. */
    Optional<Said> said(UUID coverage, LocalDate day);

    /**
     * What was said last that the patient pays of a visit.
     *
     * @param copay at each visit; null when nothing was said of it
     * @param coinsurance percent of the rest; null when nothing was said of it
     * @param at when it was said
     */
    record Asks(@Nullable Money copay, @Nullable BigDecimal coinsurance, Instant at) {}

    /** The latest answer for the coverage that is about the year of that day, where it says what the patient pays. */
    Optional<Asks> asks(UUID coverage, LocalDate day);
}
