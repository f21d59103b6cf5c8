package org.ohms.prescribing.medicine;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a patient takes encrypted. */
@Converter
public class MedicineWordsConverter extends EncryptedJson<MedicineWords>
        implements AttributeConverter<MedicineWords, byte[]> {
    public MedicineWordsConverter() {
        super("medication_statement.words", MedicineWords.class);
    }
}
