package org.ohms.billing.proposal;

import java.time.Instant;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;

/**
 * An insurance a patient told of, in the list of those who decide.
 *
 * @param isNew whether it is about none that is known
 */
public record CoverageProposalRow(UUID id, PatientLabel patient, boolean isNew, Instant madeAt) {}
