package org.ohms.identity.sso;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the secret the hospital shows its provider encrypted. */
@Converter
public class ProviderSecretConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ProviderSecretConverter() {
        super("sso_provider.client_secret");
    }
}
