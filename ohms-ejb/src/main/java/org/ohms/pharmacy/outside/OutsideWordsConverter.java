package org.ohms.pharmacy.outside;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was said about a prescription outside encrypted. */
@Converter
public class OutsideWordsConverter extends EncryptedJson<OutsideWords>
        implements AttributeConverter<OutsideWords, byte[]> {
    public OutsideWordsConverter() {
        super("outside_prescription.words", OutsideWords.class);
    }
}
