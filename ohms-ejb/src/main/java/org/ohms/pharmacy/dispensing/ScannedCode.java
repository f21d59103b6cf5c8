package org.ohms.pharmacy.dispensing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader or a person reads from a pack: the number of the lot alone, or the elements a GS1 bar code holds, with or
 * without brackets around their names: 01 number of the pack, 17 expiry, 10 lot (GS1 General Specifications, section 3).
 */
final class ScannedCode {
    private static final Pattern ELEMENTS =
            Pattern.compile("\\(?01\\)?(\\d{14})(?:\\(?17\\)?\\d{6})?\\(?10\\)?([A-Za-z0-9./_-]{1,20})");

    private ScannedCode() {}

    /** Whether it names this lot, and no other medicine. */
    static boolean names(String scanned, String lot, @Nullable String gtin) {
        var read = scanned.strip();
        if (read.equalsIgnoreCase(lot)) {
            return true;
        }
        var elements = ELEMENTS.matcher(read);
        return elements.matches()
                && lot.equalsIgnoreCase(elements.group(2))
                && (gtin == null || gtin.equals(elements.group(1)));
    }
}
