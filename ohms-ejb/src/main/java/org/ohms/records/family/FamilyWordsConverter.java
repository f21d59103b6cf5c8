package org.ohms.records.family;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is told of a relative encrypted. */
@Converter
public class FamilyWordsConverter extends EncryptedJson<FamilyWords>
        implements AttributeConverter<FamilyWords, byte[]> {
    public FamilyWordsConverter() {
        super("family_member_history.words", FamilyWords.class);
    }
}
