package org.ohms.prescribing.prescription;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why somebody prescribes past a stop encrypted. */
@Converter
public class AlertWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AlertWordsConverter() {
        super("medication_alert.words");
    }
}
