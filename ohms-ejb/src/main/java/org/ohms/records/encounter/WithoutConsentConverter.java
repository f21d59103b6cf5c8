package org.ohms.records.encounter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps encrypted why a visit began without consent to treatment. */
@Converter
public class WithoutConsentConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public WithoutConsentConverter() {
        super("encounter.without_consent");
    }
}
