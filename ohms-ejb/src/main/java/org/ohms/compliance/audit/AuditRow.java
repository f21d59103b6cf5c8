package org.ohms.compliance.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** A line of the audit trail, in ids and codes as it is stored. */
public record AuditRow(
        long id,
        Instant occurredAt,
        @Nullable AccountId actor,
        String kind,
        @Nullable String permission,
        String action,
        String purpose,
        String outcome,
        @Nullable String codes,
        @Nullable String objectType,
        @Nullable UUID objectId,
        List<PatientId> patients,
        @Nullable UUID reasonId,
        String address,
        String correlation) {}
