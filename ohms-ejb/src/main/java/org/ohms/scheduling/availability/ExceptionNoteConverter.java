package org.ohms.scheduling.availability;

import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what somebody wrote about an absence encrypted. */
@Converter
class ExceptionNoteConverter extends EncryptedText {
    ExceptionNoteConverter() {
        super("schedule_exception.note");
    }
}
