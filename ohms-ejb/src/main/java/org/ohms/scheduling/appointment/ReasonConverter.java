package org.ohms.scheduling.appointment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a patient comes for encrypted. */
@Converter
public class ReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    static final String PLACE = "appointment.reason";

    public ReasonConverter() {
        super(PLACE);
    }
}
