package org.ohms.prescribing.reconciliation;

import java.util.List;
import org.ohms.prescribing.medicine.MedicineRow;

/**
 * What the chart says and how another list differs.
 *
 * @param taken what is taken, or will be again, by the chart
 * @param lines those somebody has to decide about first
 * @param byName whether no rules could be read, so that brands were not understood
 */
public record Comparison(List<MedicineRow> taken, List<Difference> lines, boolean byName) {
    /** How many somebody has to decide about. */
    public long open() {
        return lines.stream().filter(Difference::isOpen).count();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Comparison[" + lines.size() + "]";
    }
}
