package org.ohms.compliance.access;

import org.ohms.shared.id.PatientId;

/** One reason why somebody does not reach a patient, whatever else opens the record to them. */
public interface PatientBar {
    /** True when this stands between them now. */
    boolean bars(Actor actor, PatientId patient);
}
