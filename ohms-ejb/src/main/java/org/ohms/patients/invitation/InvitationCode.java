package org.ohms.patients.invitation;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;

/**
 * The code that goes with an invitation by another way than its link: eight characters that nobody confuses, forty
 * random bits. It is kept as a keyed token, so that reading the database does not tell it.
 */
public final class InvitationCode {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private InvitationCode(String text) {
        this.text = text;
    }

    public static InvitationCode fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new InvitationCode(code.toString());
    }

    /** Whatever somebody typed, without blanks and dashes. */
    public static InvitationCode typed(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return new InvitationCode(letters.length() > LENGTH ? letters.substring(0, LENGTH + 1) : letters);
    }

    /** As people read it: {@code K7QM-4XPD}. */
    public String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    public byte[] token(Vault vault, UUID invitation) {
        return vault.fingerprint("portal-invitation.code:" + invitation + ":" + text);
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
