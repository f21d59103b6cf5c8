package org.ohms.scheduling.appointment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was said about a cancellation encrypted. */
@Converter
public class CancelNoteConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public CancelNoteConverter() {
        super("appointment.cancel_note");
    }
}
