package org.ohms.api.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done and is to be paid for. */
@Schema(name = "ChargeRequest")
public record ChargeBody(
        @Schema(required = true) UUID patientId,

        @Schema(
                required = true,
                description = "Your own id of what was done. Told twice, it is one charge.",
                examples = "0197a3c2-5f0e-7c51-9a60-1f6d1f0b7a11")
        UUID sourceId,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 40,
                description = "Under which the hospital's price list knows it.",
                examples = "LAB-PANEL")
        String code,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "99999",
                description = "Above 0, four decimals at most.",
                examples = "1")
        BigDecimal quantity,

        @Schema(required = true, description = "The day it was done.", examples = "2026-11-23")
        LocalDate day) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ChargeBody[...]";
    }
}
