package org.ohms.records.immunization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of an immunization encrypted. */
@Converter
public class ImmunizationWordsConverter extends EncryptedJson<ImmunizationWords>
        implements AttributeConverter<ImmunizationWords, byte[]> {
    public ImmunizationWordsConverter() {
        super("immunization.words", ImmunizationWords.class);
    }
}
