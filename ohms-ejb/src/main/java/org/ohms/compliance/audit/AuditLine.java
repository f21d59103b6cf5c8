package org.ohms.compliance.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The line of one running use case, while it grows. */
public final class AuditLine {
    final @Nullable String permission;
    String action;
    final Set<UUID> patients = new LinkedHashSet<>();

    @Nullable
    String objectType;

    @Nullable
    UUID objectId;

    @Nullable
    String reason;

    boolean emergency;

    AuditLine(@Nullable String permission, String action) {
        this.permission = permission;
        this.action = action;
    }
}
