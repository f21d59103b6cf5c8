package org.ohms.compliance.oversight;

import java.time.Instant;
import java.util.Set;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * Somebody on staff was refused what is not theirs: a record, a page, or a thing that is not there for them.
 *
 * @param patients whom it was about; empty when it was about nobody
 */
public record RefusedLine(long id, Instant at, AccountId account, Set<PatientId> patients) {
    public RefusedLine {
        patients = Set.copyOf(patients);
    }
}
