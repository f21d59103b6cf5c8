package org.ohms.pharmacy.stock;

import java.util.Optional;

/** The number of a pack in world trade: fourteen digits, the last of which follows from the others (GS1 General Specifications 7.9). */
final class Gtin {
    private static final int LENGTH = 14;

    private Gtin() {}

    /** The number with its leading noughts, also of one with 8, 12 or 13 digits; empty when it is none. */
    static Optional<String> of(String typed) {
        var digits = typed.replace(" ", "");
        if (!digits.matches("\\d{8}|\\d{12,14}")) {
            return Optional.empty();
        }
        var whole = "0".repeat(LENGTH - digits.length()) + digits;
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (whole.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10 == whole.charAt(LENGTH - 1) - '0' ? Optional.of(whole) : Optional.empty();
    }
}
