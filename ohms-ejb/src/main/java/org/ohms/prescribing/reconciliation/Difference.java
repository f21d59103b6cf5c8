package org.ohms.prescribing.reconciliation;

import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineRow;

/**
 * One line of a comparison.
 *
 * @param named as it stands on the other list; empty when it is not there
 * @param row the one in the chart; null when it is not there
 * @param other the second one in the chart that is meant; null for none
 */
public record Difference(
        DifferenceKind kind,
        String named,
        @Nullable MedicineRow row,
        @Nullable MedicineRow other) {

    /** Whether somebody has to decide something. */
    public boolean isOpen() {
        return kind != DifferenceKind.SAME;
    }

    /** Whether it is to be taken into the chart, or left. */
    public boolean isToTake() {
        return kind == DifferenceKind.NOT_IN_CHART || kind == DifferenceKind.PARTLY;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Difference[" + kind + "]";
    }
}
