package org.ohms.scheduling.appointment;

import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a patient comes for encrypted. */
@Converter
class ReasonConverter extends EncryptedText {
    ReasonConverter() {
        super("appointment.reason");
    }
}
