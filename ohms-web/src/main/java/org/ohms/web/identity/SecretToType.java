package org.ohms.web.identity;

import java.io.Serializable;
import org.ohms.identity.factor.TotpSecret;

/**
 * The secret of an authenticator while it stands on the page of the person who sets it up.
 *
 * @param address what the picture says to the app
 * @param letters the secret in groups, to type where the app cannot see the picture
 */
public record SecretToType(String address, String letters) implements Serializable {
    static SecretToType of(TotpSecret secret, String hospital, String email) {
        return new SecretToType(secret.uri(hospital, email), secret.base32().replaceAll("(.{4})(?=.)", "$1 "));
    }

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "SecretToType";
    }
}
