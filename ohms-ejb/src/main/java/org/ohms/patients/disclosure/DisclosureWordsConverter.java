package org.ohms.patients.disclosure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps who got data of a patient, and which, encrypted. */
@Converter
public class DisclosureWordsConverter extends EncryptedJson<DisclosureWords>
        implements AttributeConverter<DisclosureWords, byte[]> {
    public DisclosureWordsConverter() {
        super("disclosure.words", DisclosureWords.class);
    }
}
