package org.ohms.scheduling.appointment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why rules did not count encrypted. */
@Converter
public class OverrideConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public OverrideConverter() {
        super("appointment.override_reason");
    }
}
