package org.ohms.records.note;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was added to a signed note encrypted. */
@Converter
public class AddendumWordsConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AddendumWordsConverter() {
        super("note_addendum.words");
    }
}
