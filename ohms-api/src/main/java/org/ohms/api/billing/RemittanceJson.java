package org.ohms.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.remittance.AdjustmentRow;
import org.ohms.billing.remittance.KeptRow;
import org.ohms.billing.remittance.RemittanceClaimRow;
import org.ohms.billing.remittance.RemittanceDetails;
import org.ohms.billing.remittance.RemittanceRow;

/** What a payer said it paid, as a whole, on the wire. */
@Schema(name = "Remittance")
public record RemittanceJson(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "How the payer's bank knows it (TRN03).")
        String payer,

        @Schema(required = true) String payerName,

        @Schema(required = true, description = "What the payer calls the payment (TRN02).")
        String trace,

        @Schema(required = true, description = "What is paid.")
        MoneyJson amount,

        @Schema(required = true, description = "What all its claims come to.")
        MoneyJson claimed,

        @Schema(required = true, description = "What is kept back apart from claims; below zero what is added.")
        MoneyJson adjusted,

        @Schema(required = true, description = "How it is paid, as a code of X12 (BPR04).", examples = "ACH")
        String method,

        @Schema(description = "Missing when it does not say a day.") @Nullable
        LocalDate paidOn,

        @Schema(required = true, description = "How many claims it is about.")
        int claims,

        @Schema(
                required = true,
                description =
                        "For how many of them the money waits: nobody here knows them, or they were answered before.")
        int unmatched,

        @Schema(
                required = true,
                description =
                        "held does not add up or is a test, and nothing of it is booked; repeated was posted before;"
                                + " dropped is a test that somebody put away.",
                enumeration = {"received", "posted", "held", "repeated", "dropped"})
        String status,

        @Schema(
                required = true,
                description = "Why it is held, or was until it was dropped, or waits.",
                examples = "[\"total-differs\"]")
        List<String> problems,

        @Schema(required = true) Instant receivedAt,

        @Schema(description = "Missing while it is not posted.") @Nullable
        Instant postedAt,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static RemittanceJson of(RemittanceRow row) {
        return new RemittanceJson(
                row.id(),
                row.payer(),
                row.payerName(),
                row.trace(),
                MoneyJson.of(row.amount()),
                MoneyJson.of(row.claimed()),
                MoneyJson.of(row.adjusted()),
                row.method(),
                row.paidOn(),
                row.claims(),
                row.unmatched(),
                Codes.word(row.state()),
                row.problems().stream().map(Codes::word).toList(),
                row.receivedAt(),
                row.postedAt(),
                row.version());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "RemittanceJson[" + id + "]";
    }

    /** One page of remittances, the latest first. */
    @Schema(name = "RemittancePage")
    public record Items(
            @Schema(required = true) List<RemittanceJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<RemittanceRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(RemittanceJson::of).toList(), next);
        }
    }

    /** One reason why a payer paid less than asked, and what is done about it. */
    @Schema(name = "RemittanceDifference")
    public record Difference(
            @Schema(required = true) UUID id,

            @Schema(description = "The service it is about; missing when it is the claim as a whole.") @Nullable
            String procedureCode,

            @Schema(required = true, description = "Who bears it, as the payer sees it.", examples = "CO")
            String group,

            @Schema(required = true, description = "Claim adjustment reason code.", examples = "45")
            String reason,

            @Schema(required = true, description = "Remark codes that say more.", examples = "[\"N14\"]")
            List<String> remarks,

            @Schema(required = true) MoneyJson amount,

            @Schema(
                    required = true,
                    description = "noted needs nothing done.",
                    enumeration = {"noted", "open", "appealed", "written-off", "moved-to-patient", "settled"})
            String status) {
        static Difference of(AdjustmentRow row) {
            return new Difference(
                    row.id(),
                    row.procedure().isEmpty() ? null : row.procedure(),
                    row.group(),
                    row.reason(),
                    row.remarks(),
                    MoneyJson.of(row.amount()),
                    Codes.word(row.state()));
        }
    }

    /** What a payer says about one claim. */
    @Schema(name = "RemittanceClaim")
    public record Claimed(
            @Schema(required = true) UUID id,

            @Schema(description = "Missing when nobody here knows it.") @Nullable
            UUID claimId,

            @Schema(description = "Missing when nobody here knows it.") @Nullable
            UUID patientId,

            @Schema(required = true, description = "How the payer names it (CLP01).")
            String claimNumber,

            @Schema(description = "What the payer calls it; missing when it does not say.") @Nullable
            String payerClaimNumber,

            @Schema(
                    required = true,
                    description = "How the payer processed it, as a code of X12 (CLP02).",
                    examples = "1")
            String processedAs,

            @Schema(required = true) MoneyJson charged,
            @Schema(required = true) MoneyJson paid,

            @Schema(required = true, description = "What the payer leaves to the patient.")
            MoneyJson patientPart,

            @Schema(required = true, description = "What posting it moved to the patient; below zero what it took off.")
            MoneyJson moved,

            @Schema(required = true, description = "What nobody pays by contract.")
            MoneyJson contractual,

            @Schema(required = true, description = "Whether its services do not add up.")
            boolean linesDiffer,

            @Schema(
                    required = true,
                    description = "unmatched and again wait until somebody finds where the money belongs.",
                    enumeration = {"waiting", "settled", "reversed", "unmatched", "again", "allocated"})
            String outcome,

            @Schema(required = true) List<Difference> differences) {
        static Claimed of(RemittanceClaimRow row) {
            var patient = row.patient();
            return new Claimed(
                    row.id(),
                    row.claim(),
                    patient == null ? null : patient.value(),
                    row.claimNumber(),
                    row.payerNumber().isEmpty() ? null : row.payerNumber(),
                    row.status(),
                    MoneyJson.of(row.charged()),
                    MoneyJson.of(row.paid()),
                    MoneyJson.of(row.patientPart()),
                    MoneyJson.of(row.moved()),
                    MoneyJson.of(row.contractual()),
                    row.linesDiffer(),
                    Codes.word(row.outcome()),
                    row.adjustments().stream().map(Difference::of).toList());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "RemittanceClaim[" + id + "]";
        }
    }

    /** What a payer kept back or added apart from claims. */
    @Schema(name = "RemittanceAdjustment")
    public record Kept(
            @Schema(required = true, description = "Provider adjustment reason code.", examples = "WO")
            String reason,

            @Schema(description = "What it is about; missing when the payer does not say.") @Nullable
            String reference,

            @Schema(required = true, description = "Above zero kept back, below zero added.")
            MoneyJson amount) {
        static Kept of(KeptRow row) {
            return new Kept(
                    row.reason(), row.reference().isEmpty() ? null : row.reference(), MoneyJson.of(row.amount()));
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "RemittanceAdjustment[...]";
        }
    }

    /** A remittance with what it says about each claim that the client reaches. */
    @Schema(name = "RemittanceWithClaims")
    public record WithClaims(
            @Schema(required = true) RemittanceJson remittance,

            @Schema(
                    required = true,
                    description =
                            "Of the patients within your reach; those nobody here knows, for clients that reach everybody.")
            List<Claimed> claims,

            @Schema(
                    required = true,
                    description = "Kept back or added apart from claims; for clients that reach everybody.")
            List<Kept> adjustments) {
        static WithClaims of(RemittanceDetails found) {
            return new WithClaims(
                    RemittanceJson.of(found.row()),
                    found.claims().stream().map(Claimed::of).toList(),
                    found.adjustments().stream().map(Kept::of).toList());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "RemittanceWithClaims[...]";
        }
    }
}
