package org.ohms.records.note;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps every wording of a note encrypted. */
@Converter
public class NoteSectionsConverter extends EncryptedJson<NoteSections>
        implements AttributeConverter<NoteSections, byte[]> {
    public NoteSectionsConverter() {
        super("note_version.sections", NoteSections.class);
    }
}
