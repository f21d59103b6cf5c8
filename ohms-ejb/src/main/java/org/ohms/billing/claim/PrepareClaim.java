package org.ohms.billing.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that another system wants made.
 *
 * @param invoice the issued invoice whose services are asked for
 * @param coverage null for the one that is asked first on the day of the services
 */
public record PrepareClaim(UUID invoice, @Nullable UUID coverage, ClaimDraft draft) {}
