package org.ohms.billing.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the groups of an interchange were answered encrypted. */
@Converter
public class FunctionalConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public FunctionalConverter() {
        super("x12_interchange.functional");
    }
}
