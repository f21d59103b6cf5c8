package org.ohms.care.questionnaire;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps answers encrypted. */
@Converter
public class ResponseWordsConverter extends EncryptedJson<ResponseWords>
        implements AttributeConverter<ResponseWords, byte[]> {
    public ResponseWordsConverter() {
        super("questionnaire_response.words", ResponseWords.class);
    }
}
