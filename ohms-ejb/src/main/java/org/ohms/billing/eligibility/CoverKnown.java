package org.ohms.billing.eligibility;

import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;

/**
 * A cover of a patient with what is known of it.
 *
 * @param askable whether its insurer can be asked by machine
 * @param latest what was asked last; null when nothing was
 */
public record CoverKnown(
        CoverageRow cover, boolean askable, @Nullable CheckRow latest) {}
