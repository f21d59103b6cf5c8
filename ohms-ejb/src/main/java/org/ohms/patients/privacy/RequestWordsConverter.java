package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a patient asks encrypted. */
@Converter
public class RequestWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RequestWordsConverter() {
        super("privacy_request.words");
    }
}
