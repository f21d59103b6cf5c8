package org.ohms.billing.share;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * What a service will cost.
 *
 * @param coverageName payer and plan that are asked; empty where nobody is, and the patient pays all
 * @param insured whether the patient has a coverage on that day, though nothing may be agreed with its payer
 * @param saidAt when the payer itself said what the patient pays, where nothing was agreed with it; null where the terms
 *     agreed with it count, or nothing is known
 * @param unauthorised whether the payer wants to be asked before, and nobody has an answer
 * @param packages those it is part of, where no payer is asked
 */
public record Estimate(
        String code,
        String name,
        LocalDate day,
        Money price,
        Money patientPart,
        Money insurerPart,
        Money deductible,
        Money copay,
        Money coinsurance,
        Money notCovered,
        String coverageName,
        boolean insured,
        @Nullable Instant saidAt,
        boolean unauthorised,
        List<PackageOffer> packages) {
    public Estimate {
        packages = List.copyOf(packages);
    }

    /** Whether some payer is asked for a part of it. */
    public boolean isShared() {
        return !coverageName.isEmpty();
    }

    /** Whether it goes by what the payer said, and not by what was agreed with it. */
    public boolean isSaid() {
        return saidAt != null;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Estimate[" + code + "]";
    }
}
