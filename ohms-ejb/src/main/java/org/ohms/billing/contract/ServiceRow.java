package org.ohms.billing.contract;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.money.Money;

/**
 * A service for which something else was agreed than for the rest.
 *
 * @param copay all that the patient pays for it; null for what the terms say
 */
public record ServiceRow(
        String code,
        boolean covered,
        boolean needsAuthorisation,
        @Nullable Money copay) {}
