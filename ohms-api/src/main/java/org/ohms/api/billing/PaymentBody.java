package org.ohms.api.billing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that came in for an invoice. */
@Schema(name = "PaymentRequest")
public record PaymentBody(
        @Schema(required = true) UUID invoiceId,

        @Schema(required = true, description = "In the currency of the invoice, and no more than is open.")
        MoneyJson amount,

        @Schema(
                required = true,
                description = "Where it came in: at a card terminal, or by transfer at the bank.",
                enumeration = {"TERMINAL", "TRANSFER"})
        String method,

        @Schema(
                description = "Whose part is paid; the patient's where nothing is said. An insurer pays by transfer.",
                enumeration = {"PATIENT", "INSURER"})
        @Nullable
        String payer,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = 80,
                description = "What the terminal or the bank calls it; nothing of a card.",
                examples = "T2 4711")
        String reference) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PaymentBody[...]";
    }
}
