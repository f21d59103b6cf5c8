package org.ohms.records.device;

import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a unique device identifier that GS1 issued, read from the plain text under its bar code, such as
 * {@code (01)51022222233336(11)141231(17)150707(10)A213B1(21)1234}. Source: FDA, UDI formats by FDA-accredited issuing
 * agency, version 1.3, 27 January 2017. Identifiers of the other agencies are kept as they are and not taken apart.
 *
 * @param identifier of the maker's model: 14 digits, the last one a check digit
 */
record Udi(
        String identifier, @Nullable String lot, @Nullable String serial) {
    private static final String IDENTIFIER = "01";
    private static final String LOT = "10";
    private static final String SERIAL = "21";
    private static final Pattern WHOLE = Pattern.compile("(?:\\([0-9]{2}\\)[^()]{1,20})+");
    private static final Pattern PART = Pattern.compile("\\(([0-9]{2})\\)([^()]+)");
    private static final Pattern MODEL = Pattern.compile("[0-9]{14}");

    /** Whether somebody meant to write one of GS1. */
    static boolean isOfGs1(String text) {
        return text.startsWith("(" + IDENTIFIER + ")");
    }

    /** Its parts; empty when a part has not the form it should have, or the check digit is wrong. */
    static Optional<Udi> read(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        var parts = new HashMap<String, String>();
        var found = PART.matcher(text);
        while (found.find()) {
            parts.putIfAbsent(found.group(1), found.group(2).strip());
        }
        var identifier = parts.getOrDefault(IDENTIFIER, "");
        return MODEL.matcher(identifier).matches() && checks(identifier)
                ? Optional.of(new Udi(identifier, parts.get(LOT), parts.get(SERIAL)))
                : Optional.empty();
    }

    /** Threes and ones in turn from the right, as GS1 reckons the check digit of all its keys. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
