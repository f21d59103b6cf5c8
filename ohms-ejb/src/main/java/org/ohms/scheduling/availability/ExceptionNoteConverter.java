package org.ohms.scheduling.availability;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what somebody wrote about an absence encrypted. */
@Converter
public class ExceptionNoteConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ExceptionNoteConverter() {
        super("schedule_exception.note");
    }
}
