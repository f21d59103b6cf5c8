package org.ohms.pharmacy.dispensing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps encrypted why something came back. */
@Converter
public class ReturnWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ReturnWordsConverter() {
        super("dispense_return.words");
    }
}
