package org.ohms.patients.patient;

import org.ohms.shared.id.PatientId;

/**
 * A patient just registered.
 *
 * @param mrn nine digits
 */
public record RegisteredPatient(PatientId id, String mrn) {
    /** The record number as people read it. */
    public String mrnText() {
        return Mrn.text(mrn);
    }
}
