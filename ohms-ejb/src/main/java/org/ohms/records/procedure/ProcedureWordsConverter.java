package org.ohms.records.procedure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is written of a procedure encrypted. */
@Converter
public class ProcedureWordsConverter extends EncryptedJson<ProcedureWords>
        implements AttributeConverter<ProcedureWords, byte[]> {
    public ProcedureWordsConverter() {
        super("procedure.words", ProcedureWords.class);
    }
}
