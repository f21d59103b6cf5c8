package org.ohms.care.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was written encrypted. */
@Converter
public class CommunicationBodyConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public CommunicationBodyConverter() {
        super("communication.body");
    }
}
