package org.ohms.integration.fhir;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;

/** A bundle that came in, as a list shows it. */
public record LoadRow(
        UUID id,
        String source,
        boolean transaction,
        Instant receivedAt,
        AccountId receivedBy,
        int added,
        int kept,
        int known,
        int refused) {}
