package org.ohms.patients.consent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.client.ClientId;

/**
 * A signature under the words somebody has before them.
 *
 * @param text the version that was read
 * @param party to whom, for a disclosure; null otherwise
 * @param signature the typed name, the lines of a drawn one, or where the paper is
 */
public record SignConsent(UUID text, @Nullable ClientId party, SigningWay way, String signature) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SignConsent[" + text + "]";
    }
}
