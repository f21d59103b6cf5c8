package org.ohms.pharmacy.dispensing;

/**
 * What stands on a label, in the patient's language.
 *
 * @param born empty when nobody knows
 * @param repeats how many are left; empty for a prescription without any
 * @param lots from which lots it is, by whom it was prescribed and when
 */
public record DispenseLabel(
        String name,
        String born,
        String medicine,
        String quantity,
        String directions,
        String repeats,
        String lots,
        String caution) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "DispenseLabel";
    }
}
