package org.ohms.records.own;

import org.ohms.records.observation.ObservationRow;
import org.ohms.records.report.ReportDetails;

/**
 * A result as its patient reads it.
 *
 * @param signedBy name of the doctor who signed it; empty when nobody did yet
 */
public record OwnResult(ReportDetails details, String signedBy) {
    /** How many figures lie outside the laboratory's range. */
    public long outside() {
        return details.lines().stream()
                .map(ObservationRow::interpretation)
                .filter(where -> where != null && where != org.ohms.records.observation.Interpretation.NORMAL)
                .count();
    }
}
