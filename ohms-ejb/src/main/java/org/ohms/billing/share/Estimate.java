package org.ohms.billing.share;

import java.time.LocalDate;
import org.ohms.shared.money.Money;

/**
 * What a service will cost.
 *
 * @param coverageName payer and plan that are asked; empty where nobody is, and the patient pays all
 * @param insured whether the patient has a coverage on that day, though nothing may be agreed with its payer
 * @param unauthorised whether the payer wants to be asked before, and nobody has an answer
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
        boolean unauthorised) {
    /** Whether some payer is asked for a part of it. */
    public boolean isShared() {
        return !coverageName.isEmpty();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Estimate[" + code + "]";
    }
}
