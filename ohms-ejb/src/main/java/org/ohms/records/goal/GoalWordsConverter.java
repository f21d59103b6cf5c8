package org.ohms.records.goal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is said of a goal encrypted. */
@Converter
public class GoalWordsConverter extends EncryptedJson<GoalWords> implements AttributeConverter<GoalWords, byte[]> {
    public GoalWordsConverter() {
        super("goal.words", GoalWords.class);
    }
}
