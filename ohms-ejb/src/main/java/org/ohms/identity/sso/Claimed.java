package org.ohms.identity.sso;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser is back with what it took along; what it brought is not judged yet. Only this feature makes one. */
public final class Claimed {
    private final UUID attempt;
    private final ProviderFacts provider;
    private final @Nullable UUID again;

    Claimed(UUID attempt, ProviderFacts provider, @Nullable UUID again) {
        this.attempt = attempt;
        this.provider = provider;
        this.again = again;
    }

    UUID attempt() {
        return attempt;
    }

    ProviderFacts provider() {
        return provider;
    }

    /** The session that somebody proves themselves for; null for signing in. */
    @Nullable
    UUID again() {
        return again;
    }

    @Override
    public String toString() {
        return "Claimed[" + attempt + "]";
    }
}
