package org.ohms.billing.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the number of a prior authorisation on a claim encrypted. */
@Converter
public class AuthorisationConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AuthorisationConverter() {
        super("claim.authorisation");
    }
}
