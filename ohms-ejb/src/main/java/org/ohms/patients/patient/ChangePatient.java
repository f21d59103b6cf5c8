package org.ohms.patients.patient;

import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Sex;
import org.ohms.shared.id.PatientId;

/**
 * A changed record to keep.
 *
 * @param version the version the editor started from
 * @param deceased whether the person died; the day may stay unknown
 */
public record ChangePatient(PatientId patient, int version, Demographics demographics, Sex sex, boolean deceased) {}
