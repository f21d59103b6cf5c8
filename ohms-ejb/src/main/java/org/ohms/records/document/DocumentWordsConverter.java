package org.ohms.records.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps the title of a document and the name of its file encrypted. */
@Converter
public class DocumentWordsConverter extends EncryptedJson<DocumentWords>
        implements AttributeConverter<DocumentWords, byte[]> {
    public DocumentWordsConverter() {
        super("document_reference.words", DocumentWords.class);
    }
}
