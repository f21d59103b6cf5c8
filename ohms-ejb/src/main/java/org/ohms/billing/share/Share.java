package org.ohms.billing.share;

import java.util.UUID;
import org.ohms.shared.money.Money;

/**
 * How a line is parted. The patient's part and the payer's are the line, to the cent.
 *
 * @param allowed what patient and payer pay together at most, as agreed; what a payer is asked beyond it, it takes off
 * @param deductible what the patient pays first in a year
 * @param copay what the patient pays for a day, or for this service
 * @param coinsurance the patient's percentage of the rest
 * @param notCovered what the payer does not pay for at all
 * @param byHand what somebody decided the patient pays
 */
public record Share(
        UUID line,
        Money total,
        Money allowed,
        Money deductible,
        Money copay,
        Money coinsurance,
        Money notCovered,
        Money byHand,
        boolean needsAuthorisation) {
    public Money patientPart() {
        return deductible.plus(copay).plus(coinsurance).plus(notCovered).plus(byHand);
    }

    public Money insurerPart() {
        return total.minus(patientPart());
    }
}
