package org.ohms.pharmacy.stock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what somebody says of a movement encrypted: it may name who brought something back. */
@Converter
public class MovementWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public MovementWordsConverter() {
        super("stock_movement.words");
    }
}
