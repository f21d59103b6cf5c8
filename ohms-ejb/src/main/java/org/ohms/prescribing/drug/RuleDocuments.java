package org.ohms.prescribing.drug;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.ohms.shared.crypto.Sha256;

/** A rule set as it is kept: five CSV documents. What stands in them is told in {@code SOURCES.md} beside them. */
record RuleDocuments(String ingredients, String combinations, String groups, String rules, String sources) {
    private static final byte[] END = {0};

    /** SHA-256 over all of them, in hexadecimal digits. */
    String digest() {
        return HexFormat.of()
                .formatHex(Sha256.of(
                        bytes(ingredients),
                        END,
                        bytes(combinations),
                        END,
                        bytes(groups),
                        END,
                        bytes(rules),
                        END,
                        bytes(sources)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
