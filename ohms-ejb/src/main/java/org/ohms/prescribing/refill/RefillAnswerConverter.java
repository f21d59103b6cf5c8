package org.ohms.prescribing.refill;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a doctor answers encrypted. */
@Converter
public class RefillAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RefillAnswerConverter() {
        super("refill_request.answer");
    }
}
