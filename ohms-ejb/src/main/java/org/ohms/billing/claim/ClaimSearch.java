package org.ohms.billing.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Which claims another system wants to see, the latest first.
 *
 * @param patient null for those of all patients it reaches
 * @param payer null for those to any payer
 * @param state null for any
 * @param from the first day on which it was made; null for any
 * @param until the last such day; null for any
 * @param after the last one seen; null for the first part
 * @param size 1 to 200; anything else is drawn into that range
 */
public record ClaimSearch(
        @Nullable PatientId patient,
        @Nullable UUID payer,
        @Nullable ClaimState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable ClaimMark after,
        int size) {
    private static final int MOST = 200;

    public ClaimSearch {
        size = Math.max(1, Math.min(MOST, size));
    }
}
