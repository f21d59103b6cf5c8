package org.ohms.pharmacy.dispensing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.stock.StockItemRow;
import org.ohms.prescribing.prescription.PrescriptionDetails;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;
import org.ohms.records.allergy.AllergyList;

/**
 * A dispense with everything the counter needs.
 *
 * @param prescription as it was signed, with its check
 * @param now what the check says at this moment; null once it is over
 * @param newStops stops that nobody answered when it was signed
 * @param allergies null once it is over
 * @param item what was picked; null before
 * @param picks from which lots
 * @param label null unless there is something to glue it on
 * @param others of the same patient, under way
 */
public record DispenseDetails(
        DispenseRow row,
        DispenseCourse course,
        PrescriptionDetails prescription,
        @Nullable SafetyCheck now,
        List<SafetyAlert> newStops,
        @Nullable AllergyList allergies,
        @Nullable StockItemRow item,
        List<PickRow> picks,
        @Nullable DispenseLabel label,
        List<DispenseRow> others) {
    public DispenseDetails {
        newStops = List.copyOf(newStops);
        picks = List.copyOf(picks);
        others = List.copyOf(others);
    }

    /** Whether the pharmacist has to judge something before it is verified. */
    public boolean isToBeLookedInto() {
        return now != null && Verifying.asksForJudgement(now);
    }
}
