package org.ohms.identity.factor;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the name that somebody gave their passkey encrypted. */
@Converter
public class PasskeyNameConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public PasskeyNameConverter() {
        super("account_passkey.name");
    }
}
