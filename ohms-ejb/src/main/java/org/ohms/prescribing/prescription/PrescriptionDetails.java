package org.ohms.prescribing.prescription;

import java.util.List;
import org.ohms.prescribing.safety.SafetyCheck;

/**
 * A prescription with the check it was signed on.
 *
 * @param check one that could not be checked where the reader may not see it
 * @param alerts what was said to each alert of that check
 */
public record PrescriptionDetails(PrescriptionRow row, SafetyCheck check, List<AlertRow> alerts) {
    public PrescriptionDetails {
        alerts = List.copyOf(alerts);
    }
}
