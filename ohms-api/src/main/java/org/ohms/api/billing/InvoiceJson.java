package org.ohms.api.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.invoice.InvoiceLineRow;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.billing.invoice.ListedInvoice;

/** An issued invoice or credit note with its figures, each of them a sum of the books, on the wire. */
@Schema(name = "Invoice")
public record InvoiceJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,

        @Schema(
                required = true,
                enumeration = {"INVOICE", "CREDIT_NOTE"})
        String kind,

        @Schema(required = true, examples = "INV-2026-01-000017")
        String number,

        @Schema(
                required = true,
                description = "Where it stands today.",
                enumeration = {"ISSUED", "PART_PAID", "PAID", "OVERDUE", "DISPUTED", "WRITTEN_OFF", "CREDITED"})
        String status,

        @Schema(required = true) Instant whenIssued,
        @Schema(required = true) LocalDate issuedOn,

        @Schema(description = "Missing on a credit note.") @Nullable
        LocalDate dueOn,

        @Schema(description = "Of a credit note the invoice it takes from.") @Nullable
        UUID correctsId,

        @Schema(required = true, description = "What was asked for, of patient and insurer.")
        MoneyJson total,

        @Schema(required = true, description = "Of it, what the insurer was asked for.")
        MoneyJson insurerPart,

        @Schema(required = true, description = "What credit notes took back.")
        MoneyJson credited,

        @Schema(required = true, description = "What the patient paid.")
        MoneyJson paid,

        @Schema(required = true, description = "What the insurer paid.")
        MoneyJson insurerPaid,

        @Schema(required = true, description = "What was given back to the patient.")
        MoneyJson refunded,

        @Schema(required = true, description = "What nobody pays any more.")
        MoneyJson writtenOff,

        @Schema(required = true, description = "What the patient owes; below zero, what the hospital owes the patient.")
        MoneyJson open,

        @Schema(required = true, description = "What the insurer owes.")
        MoneyJson insurerOpen) {
    static InvoiceJson of(InvoiceRow row) {
        var figures = row.figures();
        return new InvoiceJson(
                row.id(),
                row.patient().value(),
                row.kind().name(),
                row.number(),
                row.state().name(),
                Objects.requireNonNull(row.issuedAt()),
                Objects.requireNonNull(row.issuedOn()),
                row.dueOn(),
                row.corrects(),
                MoneyJson.of(figures.total()),
                MoneyJson.of(figures.insurerPart()),
                MoneyJson.of(figures.credited()),
                MoneyJson.of(figures.paid()),
                MoneyJson.of(figures.insurerPaid()),
                MoneyJson.of(figures.refunded()),
                MoneyJson.of(figures.writtenOff()),
                MoneyJson.of(figures.open()),
                MoneyJson.of(figures.insurerOpen()));
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "InvoiceJson[" + id + "]";
    }

    /** One line of it. */
    @Schema(name = "InvoiceLine")
    public record Line(
            @Schema(required = true) UUID id,
            @Schema(required = true) int position,
            @Schema(required = true) UUID chargeId,
            @Schema(required = true) LocalDate day,
            @Schema(required = true, examples = "VISIT-30") String code,

            @Schema(required = true, examples = "Visit, 30 minutes")
            String name,

            @Schema(description = "The hospital's procedure code; missing where it has none.") @Nullable
            String procedureCode,

            @Schema(required = true) BigDecimal quantity,
            @Schema(required = true) MoneyJson unitPrice,
            @Schema(required = true) BigDecimal taxPercent,

            @Schema(required = true, description = "What was taken off the full price before tax; nothing mostly.")
            MoneyJson discount,

            @Schema(description = "The package with which it was billed; missing where it is in none.") @Nullable
            String packageName,

            @Schema(required = true, description = "What is left of the full price, before tax.")
            MoneyJson net,

            @Schema(required = true) MoneyJson tax,
            @Schema(required = true) MoneyJson insurerPart,

            @Schema(required = true, description = "Whether a credit note took it back.")
            boolean credited) {
        static Line of(InvoiceLineRow row) {
            return new Line(
                    row.id(),
                    row.position(),
                    row.charge(),
                    row.day(),
                    row.code(),
                    row.name(),
                    row.procedure().isEmpty() ? null : row.procedure(),
                    row.quantity(),
                    MoneyJson.of(row.unitPrice()),
                    row.taxPercent(),
                    MoneyJson.of(row.discount()),
                    row.packageName().isEmpty() ? null : row.packageName(),
                    MoneyJson.of(row.net()),
                    MoneyJson.of(row.tax()),
                    MoneyJson.of(row.insurerPart()),
                    row.credited());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "InvoiceLine[" + id + "]";
        }
    }

    /** One page of invoices and credit notes, as they were issued. */
    @Schema(name = "InvoicePage")
    public record Items(
            @Schema(required = true) List<InvoiceJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<InvoiceRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(InvoiceJson::of).toList(), next);
        }
    }

    /** An invoice with its lines. */
    @Schema(name = "InvoiceWithLines")
    public record WithLines(
            @Schema(required = true) InvoiceJson invoice,
            @Schema(required = true) List<Line> lines) {
        static WithLines of(ListedInvoice found) {
            return new WithLines(
                    InvoiceJson.of(found.row()),
                    found.lines().stream().map(Line::of).toList());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "InvoiceWithLines[...]";
        }
    }
}
