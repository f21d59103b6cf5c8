package org.ohms.billing.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Which claims are wanted.
 *
 * @param state null for any
 * @param payer null for any
 * @param patient null for everybody's
 * @param number how the number ends, or all of it; null for any
 */
public record ClaimFilter(
        @Nullable ClaimState state,
        @Nullable UUID payer,
        @Nullable PatientId patient,
        @Nullable String number) {
    /** Every claim. */
    public static ClaimFilter all() {
        return new ClaimFilter(null, null, null, null);
    }
}
