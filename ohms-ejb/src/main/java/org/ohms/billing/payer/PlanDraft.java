package org.ohms.billing.payer;

import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody typed it.
 *
 * @param active whether it can be chosen for a coverage
 */
public record PlanDraft(@Nullable String name, @Nullable FilingCode filing, boolean active) {}
