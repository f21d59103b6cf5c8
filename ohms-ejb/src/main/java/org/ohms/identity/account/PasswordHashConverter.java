package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Encrypts the Argon2id string once more: a stolen database alone does not let anybody start guessing. */
@Converter
public class PasswordHashConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    static final String PLACE = "account_credential.password";

    public PasswordHashConverter() {
        super(PLACE);
    }
}
