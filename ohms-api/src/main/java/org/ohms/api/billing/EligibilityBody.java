package org.ohms.api.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to an insurer. */
@Schema(name = "EligibilityCheckRequest")
public record EligibilityBody(
        @Schema(required = true, description = "The coverage to ask about.")
        UUID coverageId,

        @Schema(description = "For which day; today where none is given.", examples = "2026-12-01") @Nullable
        LocalDate serviceDate) {}
