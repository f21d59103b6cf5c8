package org.ohms.records.proposal;

import java.time.Instant;
import java.util.UUID;
import org.ohms.patients.patient.PatientLabel;

/** Something a patient sent for the chart, in the list of those who decide. */
public record ChartProposalRow(UUID id, PatientLabel patient, ProposalSubject subject, Instant madeAt) {}
