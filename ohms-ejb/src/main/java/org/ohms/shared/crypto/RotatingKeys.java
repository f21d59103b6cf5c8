package org.ohms.shared.crypto;

import java.util.Locale;

/** The key sets that get new keys while the hospital runs. */
public enum RotatingKeys {
    /** Opens names, contacts, notes, messages. */
    DATA("AES256_GCM"),
    /** Finds what is encrypted. */
    INDEX("HMAC_SHA256_PRF");

    private final String template;

    RotatingKeys(String template) {
        this.template = template;
    }

    /** What the database calls the set. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return template;
    }
}
