package org.ohms.patients.breakglass;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the reviewer wrote encrypted. */
@Converter
public class DecisionWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public DecisionWordsConverter() {
        super("break_glass_grant.decision_words");
    }
}
