package org.ohms.billing.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a payer sent encrypted. */
@Converter
public class X12ContentConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public X12ContentConverter() {
        super("x12_file.content");
    }
}
