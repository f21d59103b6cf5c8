package org.ohms.billing.invoice;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why somebody thinks a bill is wrong encrypted. */
@Converter
public class DisputeConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public DisputeConverter() {
        super("invoice.dispute");
    }
}
