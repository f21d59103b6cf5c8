package org.ohms.billing.lettercode;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ohms.shared.crypto.Sha256;

/**
 * Eighty random bits as sixteen letters and digits that people type from paper: none of them looks like another, and what
 * is mistaken for one counts as it. The hospital keeps only the SHA-256; the bits are random, so no salt and no slow hash
 * is needed, and as it is looked up by the digest, the time of the answer tells nothing of how near a guess came.
 */
public final class LetterCode {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The thirty-two signs of Crockford's Base32, https://www.crockford.com/base32.html: no I, L, O and U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    private final String text;

    private LetterCode(String text) {
        this.text = text;
    }

    static LetterCode fresh() {
        var signs = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new LetterCode(signs.toString());
    }

    /** What somebody typed, in any case and grouping; empty when it cannot be a code of ours. */
    public static Optional<LetterCode> from(String typed) {
        var kept = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(kept).matches() ? Optional.of(new LetterCode(kept)) : Optional.empty();
    }

    /** The code itself: for the paper or the cookie, and for nothing else. */
    public String reveal() {
        return text;
    }

    /** As it stands on the paper: {@code 7K2M-X04P-QT9D-HV3C}. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What the hospital keeps. */
    public byte[] digest() {
        return Sha256.of("letter-code|" + text);
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "LetterCode";
    }
}
