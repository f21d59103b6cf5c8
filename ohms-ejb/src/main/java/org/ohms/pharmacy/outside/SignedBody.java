package org.ohms.pharmacy.outside;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.error.DomainException;

/** A message between a pharmacy and us: read only once it is known who wrote it. */
final class SignedBody {
    private static final int LONGEST = 65_536;

    private SignedBody() {}

    /** @throws DomainException FORBIDDEN for what is not signed with the secret, was changed or is too old */
    static String text(
            String secret, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        var text = body.length > LONGEST ? "" : new String(body, StandardCharsets.UTF_8);
        if (text.isEmpty() || !MessageSignature.holds(secret, timestamp, signature, text, now)) {
            throw DomainException.forbidden(OutsideRefusal.FORGED);
        }
        return text;
    }
}
