package org.ohms.prescribing.refill;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a patient says encrypted. */
@Converter
public class RefillWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RefillWordsConverter() {
        super("refill_request.words");
    }
}
