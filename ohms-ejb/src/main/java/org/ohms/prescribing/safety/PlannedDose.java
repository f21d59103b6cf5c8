package org.ohms.prescribing.safety;

import java.math.BigDecimal;

/**
 * How much of a medicine is to be taken, in milligrams.
 *
 * @param aDay the most on one day
 */
public record PlannedDose(BigDecimal aDay) {
    /** Says nothing: it is what a patient takes. */
    @Override
    public String toString() {
        return "PlannedDose[...]";
    }
}
