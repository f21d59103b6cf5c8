package org.ohms.patients.patient;

import java.util.Map;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.shared.id.PatientId;

/**
 * Two records to make one.
 *
 * @param survivor the record that stays
 * @param survivorVersion the version of it that was looked at
 * @param merged the record that becomes part of the survivor
 * @param mergedVersion the version of it that was looked at
 * @param keep where each field comes from; a field not named stays as the survivor has it
 * @param sexFrom where the sex comes from
 */
public record MergePatients(
        PatientId survivor,
        int survivorVersion,
        PatientId merged,
        int mergedVersion,
        Map<DemographicField, Side> keep,
        Side sexFrom) {
    public MergePatients {
        keep = Map.copyOf(keep);
    }

    /** Whose value is kept. */
    public enum Side {
        SURVIVOR,
        MERGED,
        /** Both lists one after the other, each entry once; for lists only, else the survivor's. */
        BOTH
    }
}
