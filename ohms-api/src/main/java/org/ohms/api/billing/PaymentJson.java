package org.ohms.api.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.payment.ListedPayment;

/** Money that came in for an invoice or ahead of one, on the wire. */
@Schema(name = "Payment")
public record PaymentJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,

        @Schema(
                description =
                        "Missing for money that was paid ahead of an invoice, or for several at once; see allocations.")
        @Nullable
        UUID invoiceId,

        @Schema(
                examples = "INV-2026-01-000017",
                description =
                        "Missing for money that was paid ahead of an invoice, or for several at once; see allocations.")
        @Nullable
        String invoiceNumber,

        @Schema(required = true, examples = "REC-2026-000025")
        String receipt,

        @Schema(
                required = true,
                enumeration = {"PATIENT", "INSURER"})
        String payer,

        @Schema(
                required = true,
                enumeration = {"CASH", "TERMINAL", "CHEQUE", "TRANSFER", "GATEWAY"})
        String method,

        @Schema(required = true) MoneyJson amount,

        @Schema(required = true, description = "What was given back of it, or is asked to be.")
        MoneyJson refunded,

        @Schema(required = true) Instant whenTaken,

        @Schema(
                required = true,
                description = "What each invoice has of it: one where it names its invoice, several where it settles"
                        + " several at once. What no invoice has is given back, or held for the patient.")
        List<Allocation> allocations) {
    static PaymentJson of(ListedPayment listed) {
        var row = listed.row();
        return new PaymentJson(
                row.id(),
                row.patient().value(),
                row.invoice(),
                row.isDeposit() ? null : row.invoiceNumber(),
                row.receipt(),
                row.payer().name(),
                row.method().name(),
                MoneyJson.of(row.amount()),
                MoneyJson.of(row.refunded()),
                row.takenAt(),
                listed.parts().stream().map(Allocation::of).toList());
    }

    /** What one invoice has of a payment. */
    @Schema(name = "PaymentAllocation")
    public record Allocation(
            @Schema(required = true) UUID invoiceId,

            @Schema(required = true, examples = "INV-2026-01-000017")
            String invoiceNumber,

            @Schema(required = true) MoneyJson amount) {
        static Allocation of(ListedPayment.Part part) {
            return new Allocation(part.invoice(), part.number(), MoneyJson.of(part.amount()));
        }
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PaymentJson[" + id + "]";
    }

    /** One page of payments, as they came in. */
    @Schema(name = "PaymentPage")
    public record Items(
            @Schema(required = true) List<PaymentJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<ListedPayment> rows, @Nullable String next) {
            return new Items(rows.stream().map(PaymentJson::of).toList(), next);
        }
    }
}
