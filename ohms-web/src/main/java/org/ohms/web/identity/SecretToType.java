package org.ohms.web.identity;

import java.io.Serializable;
import org.ohms.identity.factor.TotpSecret;

/** The secret of an authenticator while it stands on the page of the person who sets it up: as a picture, and to type. */
public record SecretToType(QrPicture picture, String letters) implements Serializable {
    static SecretToType of(TotpSecret secret, String hospital, String email) {
        return new SecretToType(
                QrPicture.of(secret.uri(hospital, email)),
                secret.base32().replaceAll("(.{4})(?=.)", "$1 "));
    }

    /** Without the secret: it must not reach a log. */
    @Override
    public String toString() {
        return "SecretToType";
    }
}
