package org.ohms.compliance.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A finding in a list.
 *
 * @param who name of the person concerned; empty when the account is not known
 * @param lines how many lines of the trail show it
 */
public record AnomalyRow(
        UUID id,
        AnomalyKind kind,
        AccountId account,
        String who,
        Instant firstAt,
        Instant lastAt,
        int lines,
        List<PatientId> patients,
        Instant foundAt,
        AnomalyState state) {
    public AnomalyRow {
        patients = List.copyOf(patients);
    }
}
