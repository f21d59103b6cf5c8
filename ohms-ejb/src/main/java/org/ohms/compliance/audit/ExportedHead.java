package org.ohms.compliance.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ohms.shared.crypto.Signer;

/**
 * A head of the chain that left the database, signed by the hospital: whatever happens to the tables, this says what they
 * once amounted to.
 *
 * @param at when it was exported
 * @param seal the seal it is the head of
 * @param lastLine the last line the seal covers
 * @param head in hex
 */
@SuppressWarnings("ArrayRecordComponent")
record ExportedHead(Instant at, long seal, long lastLine, String head, byte[] signature) {
    private static final Pattern FORM = Pattern.compile(
            "(\\S+) seal=(\\d{1,18}) last=(\\d{1,18}) head=([0-9a-f]{64}) signature=([A-Za-z0-9+/]{40,200}={0,2})");

    static ExportedHead of(AuditSeal seal, Instant at, Signer signer) {
        var head = HexFormat.of().formatHex(seal.head());
        return new ExportedHead(
                at, seal.id(), seal.toId(), head, signer.sign(content(at, seal.id(), seal.toId(), head)));
    }

    /** Reads what {@link #line()} wrote; empty when it is not that. */
    static Optional<ExportedHead> parse(String line) {
        var parts = FORM.matcher(line.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExportedHead(
                    Instant.parse(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    Long.parseLong(parts.group(3)),
                    parts.group(4),
                    Base64.getDecoder().decode(parts.group(5))));
        } catch (DateTimeException | IllegalArgumentException noHead) {
            return Optional.empty();
        }
    }

    /** One line of a file of heads. */
    String line() {
        return text(at, seal, lastLine, head) + " signature="
                + Base64.getEncoder().encodeToString(signature);
    }

    /** Whether this hospital's audit key signed it. */
    boolean isGenuine(Signer signer) {
        return signer.verifies(signature, content(at, seal, lastLine, head));
    }

    private static byte[] content(Instant at, long seal, long lastLine, String head) {
        return ("ohms audit head " + text(at, seal, lastLine, head)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Instant at, long seal, long lastLine, String head) {
        return at + " seal=" + seal + " last=" + lastLine + " head=" + head;
    }
}
