package org.ohms.billing.invoice;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why something was credited encrypted. */
@Converter
public class ReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ReasonConverter() {
        super("invoice.reason");
    }
}
