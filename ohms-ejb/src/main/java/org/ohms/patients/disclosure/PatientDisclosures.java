package org.ohms.patients.disclosure;

import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.page.Page;

/** The accounting of one patient, for the desk and for print. */
public record PatientDisclosures(PatientLabel patient, Page<DisclosureRow> page) {}
