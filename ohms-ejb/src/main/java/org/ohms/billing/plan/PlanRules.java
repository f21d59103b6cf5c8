package org.ohms.billing.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Rules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.money.Money;

/** What a plan must be like. */
final class PlanRules {
    private static final int LEAST_PARTS = 2;
    private static final int MONTHS_AHEAD = 3;

    private PlanRules() {}

    /** In how many parts so much may be paid, none of them too small; 0 for not at all. */
    static int most(int mostParts, Money open, BigDecimal leastPart) {
        var parts = open.amount().divide(leastPart, 0, RoundingMode.FLOOR).min(BigDecimal.valueOf(mostParts));
        return parts.intValue() < LEAST_PARTS ? 0 : parts.intValue();
    }

    /** @throws DomainException INVALID with everything that is wrong */
    static void check(
            @Nullable Integer parts,
            int mostParts,
            @Nullable LocalDate first,
            LocalDate today,
            Money open,
            BigDecimal leastPart) {
        var refusals = new Refusals();
        Rules.chosen(parts, "parts", refusals);
        refusals.when(
                parts != null && (parts < LEAST_PARTS || parts > mostParts),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("parts")
                        .with("min", LEAST_PARTS)
                        .with("max", mostParts));
        Rules.chosen(first, "first", refusals);
        refusals.when(
                first != null && (first.isBefore(today) || first.isAfter(today.plusMonths(MONTHS_AHEAD))),
                Refusal.of(CommonRefusal.OUT_OF_RANGE)
                        .at("first")
                        .with("min", today)
                        .with("max", today.plusMonths(MONTHS_AHEAD)));
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var smallest = open.amount().signum() > 0 && parts != null
                ? open.split(parts).get(parts - 1).amount()
                : leastPart;
        refusals.when(
                smallest.compareTo(leastPart) < 0,
                Refusal.of(PlanRefusal.TOO_SMALL).at("parts").with("min", leastPart));
        refusals.throwIfAny(DomainException.Kind.INVALID);
    }
}
