package org.ohms.compliance.access;

import org.ohms.shared.id.PatientId;

/** Whether the actor may know that there is such a patient. Patients implements it. */
public interface KnownPatients {
    /** True when the patient exists and the actor sees who it is. */
    boolean knows(PatientId patient);
}
