package org.ohms.identity.sso;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the page somebody wanted before they went to the provider encrypted. */
@Converter
public class WantedAddressConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public WantedAddressConverter() {
        super("sso_attempt.wanted");
    }
}
