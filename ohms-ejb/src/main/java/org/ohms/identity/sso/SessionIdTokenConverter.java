package org.ohms.identity.sso;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a provider said about somebody, for signing out there encrypted. */
@Converter
public class SessionIdTokenConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public SessionIdTokenConverter() {
        super("sso_session.id_token");
    }
}
