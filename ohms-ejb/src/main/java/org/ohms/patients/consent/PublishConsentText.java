package org.ohms.patients.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New words for a kind of consent.
 *
 * @param effectiveFrom first day people sign them; null is refused
 */
public record PublishConsentText(
        ConsentKind kind,
        String title,
        String body,
        @Nullable LocalDate effectiveFrom) {}
