package org.ohms.billing.share;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * Why the patient pays what of a line of an invoice.
 *
 * @param coverage whose payer is asked for the rest
 * @param coverageName payer and plan
 * @param authorisation the promise it used; null for none
 * @param unauthorised whether the payer wants to be asked before, and nobody has an answer
 */
public record ShareRow(
        UUID line,
        UUID coverage,
        String coverageName,
        @Nullable UUID authorisation,
        boolean unauthorised,
        Money allowed,
        Money deductible,
        Money copay,
        Money coinsurance,
        Money notCovered,
        Money byHand) {
    public Money patientPart() {
        return deductible.plus(copay).plus(coinsurance).plus(notCovered).plus(byHand);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ShareRow[" + line + "]";
    }
}
