package org.ohms.patients.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/**
 * Somebody of a patient's care team, now.
 *
 * @param name empty when the name is out of reach
 * @param until null for open end
 */
public record TeamMember(
        AccountId account,
        String name,
        TeamRole role,
        Instant since,
        @Nullable Instant until) {}
