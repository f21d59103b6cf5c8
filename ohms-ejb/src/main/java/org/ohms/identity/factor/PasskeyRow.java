package org.ohms.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
public record PasskeyRow(
        PasskeyId id,
        String name,
        Instant created,
        @Nullable Instant lastUsed) {
    /** Without the name: it must not reach a log. */
    @Override
    public String toString() {
        return "PasskeyRow[" + id + "]";
    }
}
