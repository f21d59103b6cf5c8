package org.ohms.messaging.phone;

import java.security.SecureRandom;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.id.AccountId;

/**
 * Six figures that are sent to a phone. They are kept as a keyed token, so that reading the database does not tell them; that
 * they are few is made good by how seldom one may try.
 */
final class PhoneCode {
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String figures;

    private PhoneCode(String figures) {
        this.figures = figures;
    }

    static PhoneCode fresh() {
        return new PhoneCode("%06d".formatted(RANDOM.nextInt(CODES)));
    }

    /** Whatever somebody typed, without blanks and dashes. */
    static PhoneCode typed(String typed) {
        var figures = typed.replaceAll("[\\s-]", "");
        return new PhoneCode(figures.length() > 6 ? "" : figures);
    }

    String figures() {
        return figures;
    }

    byte[] token(Vault vault, AccountId account) {
        return vault.fingerprint("account_phone.code:" + account + ":" + figures);
    }

    /** Never the code: it must not reach a log. */
    @Override
    public String toString() {
        return "PhoneCode";
    }
}
