package org.ohms.identity.client;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Encrypts the Argon2id string once more, so that a stolen database alone does not let anybody start guessing. */
@Converter
public class ClientSecretConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ClientSecretConverter() {
        super("api_client.secret");
    }
}
