package org.ohms.billing.coverage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what stands on an insurance card encrypted. */
@Converter
public class CoverageWordsConverter extends EncryptedJson<CoverageWords>
        implements AttributeConverter<CoverageWords, byte[]> {
    public CoverageWordsConverter() {
        super("coverage.words", CoverageWords.class);
    }
}
