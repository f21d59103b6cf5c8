package org.ohms.billing.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed for one service, as somebody typed it.
 *
 * @param copay all that the patient pays for it; null for what the terms say
 */
public record ServiceDraft(
        @Nullable String code,
        boolean covered,
        boolean needsAuthorisation,
        @Nullable BigDecimal copay) {}
