package org.ohms.api.billing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.inbox.InterchangeRow;
import org.ohms.billing.inbox.RepeatRow;
import org.ohms.billing.remittance.ReceivedFile;

/** What became of a file of X12 that came in, on the wire. */
@Schema(name = "RemittanceFile")
public record ReceivedFileJson(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "Whether the very same file had come before, so that nothing happened now.")
        boolean known,

        @Schema(required = true, description = "When it came the first time.")
        Instant receivedAt,

        @Schema(
                description = "Why it, or the rest of it, is no interchange; missing when all of it is.",
                enumeration = {"empty", "no-header", "trailing-content", "too-large"})
        @Nullable
        String problem,

        @Schema(required = true, description = "Those that had not come before in another file.")
        List<Interchange> interchanges,

        @Schema(required = true, description = "How many had come before in another file; they were not counted again.")
        int repeated,

        @Schema(required = true, description = "What their senders are answered.")
        List<Repeat> repeats,

        @Schema(required = true, description = "What payers paid, as far as it stands in this file.")
        List<RemittanceJson> remittances) {
    static ReceivedFileJson of(ReceivedFile received) {
        var file = received.file();
        var problem = file.problem();
        return new ReceivedFileJson(
                file.id(),
                file.known(),
                file.receivedAt(),
                problem == null ? null : Codes.word(problem),
                file.interchanges().stream().map(Interchange::of).toList(),
                file.repeated().size(),
                file.repeated().stream().map(Repeat::of).toList(),
                received.remittances().stream().map(RemittanceJson::of).toList());
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ReceivedFileJson[" + id + "]";
    }

    /** An interchange that had come before in another file, and what its sender is answered. */
    @Schema(name = "RepeatedInterchange")
    public record Repeat(
            @Schema(required = true, description = "The interchange that it repeats.")
            UUID interchange,

            @Schema(required = true, description = "ISA13.") String controlNumber,

            @Schema(required = true, description = "An interchange with a TA1: the number was used before.")
            String ta1) {
        static Repeat of(RepeatRow row) {
            return new Repeat(row.interchange(), row.controlNumber(), row.ta1());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "RepeatedInterchange[" + interchange + "]";
        }
    }

    /** An interchange, and what its sender is answered. */
    @Schema(name = "Interchange")
    public record Interchange(
            @Schema(required = true) UUID id,
            @Schema(required = true, description = "ISA06.") String sender,
            @Schema(required = true, description = "ISA08.") String receiver,
            @Schema(required = true, description = "ISA13.") String controlNumber,

            @Schema(
                    required = true,
                    description = "The types of its transaction sets, parted by commas.",
                    examples = "835")
            String contents,

            @Schema(required = true, description = "How many transaction sets it holds.")
            int sets,

            @Schema(required = true, description = "How many of them are used.")
            int accepted,

            @Schema(
                    required = true,
                    enumeration = {"accepted", "partly", "rejected"})
            String status,

            @Schema(
                    required = true,
                    description = "The types of its transaction sets that this hospital does not read.",
                    examples = "[\"270\"]")
            List<String> unread,

            @Schema(
                    required = true,
                    description = "How many answers about covers in it (271) are to no question of this hospital.")
            int unasked,

            @Schema(required = true, description = "TA105 of the answer; 000 when nothing was wrong with its frame.")
            String fault,

            @Schema(required = true, description = "The answer about its frame, an interchange with a TA1.")
            String ta1,

            @Schema(description = "The answer about its groups, an interchange with a 999; missing when there is none.")
            @Nullable
            String functional) {
        static Interchange of(InterchangeRow row) {
            return new Interchange(
                    row.id(),
                    row.sender(),
                    row.receiver(),
                    row.controlNumber(),
                    row.contents(),
                    row.sets(),
                    row.accepted(),
                    Codes.word(row.state()),
                    row.unread().isEmpty() ? List.of() : List.of(row.unread().split(",", -1)),
                    row.unasked(),
                    row.fault(),
                    row.ta1(),
                    row.functional().isEmpty() ? null : row.functional());
        }

        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Interchange[" + id + "]";
        }
    }
}
