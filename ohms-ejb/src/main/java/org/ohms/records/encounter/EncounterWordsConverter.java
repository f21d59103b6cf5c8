package org.ohms.records.encounter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of an encounter encrypted. */
@Converter
public class EncounterWordsConverter extends EncryptedJson<EncounterWords>
        implements AttributeConverter<EncounterWords, byte[]> {
    public EncounterWordsConverter() {
        super("encounter.words", EncounterWords.class);
    }
}
