package org.ohms.records.allergy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a patient does not bear encrypted. */
@Converter
public class AllergyWordsConverter extends EncryptedJson<AllergyWords>
        implements AttributeConverter<AllergyWords, byte[]> {
    public AllergyWordsConverter() {
        super("allergy_intolerance.words", AllergyWords.class);
    }
}
