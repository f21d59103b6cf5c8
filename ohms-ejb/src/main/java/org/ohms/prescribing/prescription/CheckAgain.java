package org.ohms.prescribing.prescription;

import java.util.List;
import org.ohms.prescribing.safety.SafetyAlert;
import org.ohms.prescribing.safety.SafetyCheck;

/**
 * The check of a prescription run again with everything in the chart, told to whoever asks: what they may not read is
 * there without its name.
 *
 * @param newStops stops that nobody answered when it was signed
 */
public record CheckAgain(SafetyCheck check, List<SafetyAlert> newStops) {
    public CheckAgain {
        newStops = List.copyOf(newStops);
    }

    /** Says nothing: it is about a patient. */
    @Override
    public String toString() {
        return "CheckAgain";
    }
}
