package org.ohms.compliance.retention;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps encrypted why a hold was placed. */
@Converter
public class HoldWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public HoldWordsConverter() {
        super("legal_hold.words");
    }
}
