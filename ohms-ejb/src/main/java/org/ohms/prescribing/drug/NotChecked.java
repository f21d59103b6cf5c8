package org.ohms.prescribing.drug;

/** A medicine that could not, or not wholly, be checked, as it was named. */
public record NotChecked(String input, NotCheckedReason reason) {
    /** Says the reason and not the medicine, which may be a patient's. */
    @Override
    public String toString() {
        return "NotChecked[" + reason + "]";
    }
}
