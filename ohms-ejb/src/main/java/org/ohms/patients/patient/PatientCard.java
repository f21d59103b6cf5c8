package org.ohms.patients.patient;

import org.ohms.patients.demographics.Demographics;

/** A patient's label with everything that describes them, for searching and comparing inside this feature. */
public record PatientCard(PatientLabel label, Demographics demographics, int version) {}
