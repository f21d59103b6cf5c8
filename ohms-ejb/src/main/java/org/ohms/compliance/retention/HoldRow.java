package org.ohms.compliance.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A hold, as a list shows it.
 *
 * @param liftedAt empty while it stands
 */
public record HoldRow(
        UUID id,
        PatientId patient,
        String words,
        Instant placedAt,
        AccountId placedBy,
        Optional<Instant> liftedAt,
        Optional<AccountId> liftedBy) {
    public boolean isStanding() {
        return liftedAt.isEmpty();
    }
}
