package org.ohms.patients.linking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the desk answered encrypted. */
@Converter
public class LinkAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public LinkAnswerConverter() {
        super("link_request.answer");
    }
}
