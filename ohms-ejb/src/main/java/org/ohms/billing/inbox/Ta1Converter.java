package org.ohms.billing.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what an interchange was answered encrypted. */
@Converter
public class Ta1Converter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public Ta1Converter() {
        super("x12_interchange.ta1");
    }
}
