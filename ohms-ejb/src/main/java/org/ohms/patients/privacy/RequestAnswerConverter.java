package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the hospital answers encrypted. */
@Converter
public class RequestAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RequestAnswerConverter() {
        super("privacy_request.answer");
    }
}
