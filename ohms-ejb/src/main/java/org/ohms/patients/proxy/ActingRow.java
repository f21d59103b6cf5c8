package org.ohms.patients.proxy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * A patient somebody may act for.
 *
 * @param name given and family name
 * @param until when it ends by itself; null for open end
 * @param now whether they do at the moment
 */
public record ActingRow(
        UUID grant,
        PatientId patient,
        String name,
        ProxyRelationship relationship,
        Set<ProxyScope> scopes,
        @Nullable Instant until,
        boolean now) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ActingRow[" + grant + "]";
    }
}
