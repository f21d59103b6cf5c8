package org.ohms.patients.consent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps a signature, or where the signed paper is, encrypted. */
@Converter
public class ConsentSignatureConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ConsentSignatureConverter() {
        super("consent.signature");
    }
}
