package org.ohms.api.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.claim.ClaimEventRow;
import org.ohms.billing.claim.ClaimProblem;
import org.ohms.billing.claim.ClaimRow;
import org.ohms.billing.claim.ListedClaim;
import org.ohms.billing.claim.PreparedClaim;

/** What an insurer is asked to pay, and how far that is, on the wire. */
@Schema(name = "Claim")
public record ClaimJson(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID patientId,

        @Schema(required = true, description = "Its services are the lines of this invoice.")
        UUID invoiceId,

        @Schema(required = true) UUID coverageId,
        @Schema(required = true) UUID payerId,

        @Schema(required = true, description = "As the insurer is told it.", examples = "CLM-2026-000017")
        String number,

        @Schema(required = true, description = "1 for the insurer that is asked first.")
        int order,

        @Schema(description = "The claim of the insurer that was asked before; missing on the first.") @Nullable
        UUID followsId,

        @Schema(
                required = true,
                description = "sent, received and accepted wait for the insurer; rejected is mended and sent again.",
                enumeration = {
                    "draft",
                    "sent",
                    "received",
                    "accepted",
                    "rejected",
                    "paid",
                    "partly-paid",
                    "denied",
                    "cancelled"
                })
        String status,

        @Schema(required = true, description = "What is asked for.")
        MoneyJson total,

        @Schema(required = true, description = "What the insurer paid so far.")
        MoneyJson paid,

        @Schema(required = true, description = "Codes of ICD-10-CM, the main one first.")
        List<String> diagnoses,

        @Schema(required = true, description = "Two digits of CMS.", examples = "22")
        String placeOfService,

        @Schema(description = "The number of the insurer's agreement; missing without one.") @Nullable
        String authorisation,

        @Schema(description = "What the insurer calls the claim; missing while nobody knows.") @Nullable
        String payerClaimNumber,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "Missing while it was not sent.") @Nullable
        Instant sentAt,

        @Schema(required = true) Instant changedAt,

        @Schema(required = true, description = "Counts the changes.")
        long version) {
    static ClaimJson of(ClaimRow row) {
        return new ClaimJson(
                row.id(),
                row.patient().value(),
                row.invoice(),
                row.coverage(),
                row.payer(),
                row.number(),
                row.place(),
                row.follows(),
                Codes.word(row.state()),
                MoneyJson.of(row.total()),
                MoneyJson.of(row.paid()),
                row.diagnoses(),
                row.placeOfService(),
                row.authorisation().isEmpty() ? null : row.authorisation(),
                row.payerNumber().isEmpty() ? null : row.payerNumber(),
                row.createdAt(),
                row.sentAt(),
                row.changedAt(),
                row.version());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ClaimJson[" + id + "]";
    }

    /** What happened to a claim. */
    @Schema(name = "ClaimEvent")
    public record Event(
            @Schema(required = true, description = "Where the claim stood then.")
            String status,

            @Schema(required = true) Instant at,

            @Schema(
                    description = "Codes of the insurer's answer; missing when nobody answered.",
                    examples = "277CA:A7:562")
            @Nullable
            String answer) {
        static Event of(ClaimEventRow row) {
            return new Event(Codes.word(row.state()), row.at(), row.answer().isEmpty() ? null : row.answer());
        }
    }

    /** What keeps a claim from being sent. */
    @Schema(name = "ClaimProblem")
    public record Missing(
            @Schema(
                    required = true,
                    description = "What is missing or wrong.",
                    enumeration = {
                        "payer-without-id",
                        "no-member-number",
                        "not-covered-that-day",
                        "no-procedure",
                        "no-diagnosis",
                        "day-to-come",
                        "no-authorisation",
                        "claimed-elsewhere",
                        "nothing-to-claim",
                        "provider-incomplete",
                        "subscriber-incomplete",
                        "no-address"
                    })
            String code,

            @Schema(description = "The service or the payer it is about; missing when it is the claim as a whole.")
            @Nullable
            String about) {
        static Missing of(ClaimProblem problem) {
            return new Missing(Codes.word(problem.kind()), problem.about().isEmpty() ? null : problem.about());
        }
    }

    /** A claim as it was prepared, with what is still missing. */
    @Schema(name = "PreparedClaim")
    public record Prepared(
            @Schema(required = true) ClaimJson claim,

            @Schema(required = true, description = "What keeps it from being sent; empty when nothing does.")
            List<Missing> problems) {
        static Prepared of(PreparedClaim made) {
            return new Prepared(
                    ClaimJson.of(made.row()),
                    made.problems().stream().map(Missing::of).toList());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "PreparedClaim[...]";
        }
    }

    /** One page of claims, the latest first. */
    @Schema(name = "ClaimPage")
    public record Items(
            @Schema(required = true) List<ClaimJson> items,

            @Schema(description = "Where the next page is; missing on the last one.") @Nullable
            String next) {
        static Items of(List<ClaimRow> rows, @Nullable String next) {
            return new Items(rows.stream().map(ClaimJson::of).toList(), next);
        }
    }

    /** A claim with what happened to it; its services are those of its invoice. */
    @Schema(name = "ClaimWithEvents")
    public record WithEvents(
            @Schema(required = true) ClaimJson claim,

            @Schema(required = true, description = "The latest first.")
            List<Event> events) {
        static WithEvents of(ListedClaim found) {
            return new WithEvents(
                    ClaimJson.of(found.row()),
                    found.events().stream().map(Event::of).toList());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "ClaimWithEvents[...]";
        }
    }
}
