package org.ohms.patients.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.patients.demographics.DemographicField;
import org.ohms.patients.patient.PatientLabel;

/** One proposal in the list of the desk. */
public record ProposalRow(UUID id, PatientLabel patient, List<DemographicField> fields, Instant madeAt) {
    public ProposalRow {
        fields = List.copyOf(fields);
    }
}
