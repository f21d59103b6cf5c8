package org.ohms.billing.remittance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a payer says an amount apart from claims is about encrypted. */
@Converter
public class KeptReferenceConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public KeptReferenceConverter() {
        super("remittance_provider_adjustment.reference");
    }
}
