package org.ohms.patients.privacy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why a patient does not agree encrypted. */
@Converter
public class RequestStatementConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RequestStatementConverter() {
        super("privacy_request.statement");
    }
}
