package org.ohms.prescribing.prescription;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was prescribed, and what for, encrypted. */
@Converter
public class PrescriptionWordsConverter extends EncryptedJson<PrescriptionWords>
        implements AttributeConverter<PrescriptionWords, byte[]> {
    public PrescriptionWordsConverter() {
        super("medication_request.words", PrescriptionWords.class);
    }
}
