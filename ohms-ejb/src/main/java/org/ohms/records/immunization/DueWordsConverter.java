package org.ohms.records.immunization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of an advised vaccine encrypted. */
@Converter
public class DueWordsConverter extends EncryptedJson<DueWords> implements AttributeConverter<DueWords, byte[]> {
    public DueWordsConverter() {
        super("immunization_recommendation.words", DueWords.class);
    }
}
