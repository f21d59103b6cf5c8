package org.ohms.web.billing;

import jakarta.servlet.http.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.card.CoverageCards;

/** A picture of a card that somebody chose. */
final class CardUpload {
    private CardUpload() {}

    /** Its bytes, and one more where it is too large; null when none was chosen. */
    static byte @Nullable [] of(@Nullable Part chosen) throws IOException {
        if (chosen == null || chosen.getSize() == 0) {
            return null;
        }
        try (var content = chosen.getInputStream()) {
            return content.readNBytes(CoverageCards.LARGEST + 1);
        }
    }
}
