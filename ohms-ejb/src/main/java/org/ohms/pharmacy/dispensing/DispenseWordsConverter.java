package org.ohms.pharmacy.dispensing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was said about a dispense encrypted. */
@Converter
public class DispenseWordsConverter extends EncryptedJson<DispenseWords>
        implements AttributeConverter<DispenseWords, byte[]> {
    public DispenseWordsConverter() {
        super("medication_dispense.words", DispenseWords.class);
    }
}
