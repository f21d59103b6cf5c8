package org.ohms.billing.claim;

import java.util.Optional;
import java.util.UUID;

/** Knows what insurers answered to claims; what keeps remittances implements it. */
public interface PriorAnswers {
    /** What stands of the answer to this claim. */
    Optional<PriorAnswer> to(UUID claim);
}
