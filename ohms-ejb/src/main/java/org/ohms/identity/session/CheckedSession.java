package org.ohms.identity.session;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What the registry says about a token. */
public sealed interface CheckedSession {
    /**
     * A live session: who, and everything the roles allow at this moment.
     *
     * @param actingFor the patient the person acts for as a proxy; the permissions are those of the grant then, and none
     *     about patients once it is over
     */
    record Open(
            SessionId session,
            AccountId account,
            boolean staff,
            Clearance clearance,
            Instant authenticated,
            Set<String> permissions,
            @Nullable PatientId actingFor)
            implements CheckedSession {
        public Open {
            permissions = Set.copyOf(permissions);
        }
    }

    /** It was one, and is over. */
    record Over(SessionEnd reason, Instant at) implements CheckedSession {}

    /** Nothing of ours, or too long ago to be kept. */
    record Unknown() implements CheckedSession {}
}
