package org.ohms.scheduling.appointment;

import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was said about a cancellation encrypted. */
@Converter
class CancelNoteConverter extends EncryptedText {
    CancelNoteConverter() {
        super("appointment.cancel_note");
    }
}
