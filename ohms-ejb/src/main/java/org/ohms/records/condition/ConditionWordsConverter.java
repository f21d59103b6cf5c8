package org.ohms.records.condition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of a condition encrypted. */
@Converter
public class ConditionWordsConverter extends EncryptedJson<ConditionWords>
        implements AttributeConverter<ConditionWords, byte[]> {
    public ConditionWordsConverter() {
        super("condition.words", ConditionWords.class);
    }
}
