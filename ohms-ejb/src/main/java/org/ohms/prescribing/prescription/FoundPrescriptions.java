package org.ohms.prescribing.prescription;

import java.util.List;

/**
 * One page of prescriptions for another system.
 *
 * @param more whether there are some after the last one
 */
public record FoundPrescriptions(List<PrescriptionRow> rows, boolean more) {
    public FoundPrescriptions {
        rows = List.copyOf(rows);
    }
}
