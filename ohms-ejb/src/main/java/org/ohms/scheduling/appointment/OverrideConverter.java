package org.ohms.scheduling.appointment;

import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why rules did not count encrypted. */
@Converter
class OverrideConverter extends EncryptedText {
    OverrideConverter() {
        super("appointment.override_reason");
    }
}
