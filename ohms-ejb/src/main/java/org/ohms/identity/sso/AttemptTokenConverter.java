package org.ohms.identity.sso;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a provider said about somebody encrypted. */
@Converter
public class AttemptTokenConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AttemptTokenConverter() {
        super("sso_attempt.id_token");
    }
}
