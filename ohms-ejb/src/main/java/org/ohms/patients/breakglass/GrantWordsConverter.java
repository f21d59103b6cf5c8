package org.ohms.patients.breakglass;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why a record was opened in an emergency encrypted. */
@Converter
public class GrantWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public GrantWordsConverter() {
        super("break_glass_grant.words");
    }
}
