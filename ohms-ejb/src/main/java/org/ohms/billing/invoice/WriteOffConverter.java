package org.ohms.billing.invoice;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why nobody pays a bill any more encrypted. */
@Converter
public class WriteOffConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public WriteOffConverter() {
        super("invoice.write_off");
    }
}
