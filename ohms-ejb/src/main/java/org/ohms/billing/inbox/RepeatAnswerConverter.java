package org.ohms.billing.inbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a repeated interchange was answered encrypted. */
@Converter
public class RepeatAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RepeatAnswerConverter() {
        super("x12_repeat.ta1");
    }
}
