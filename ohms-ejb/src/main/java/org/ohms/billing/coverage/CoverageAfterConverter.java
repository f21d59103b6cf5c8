package org.ohms.billing.coverage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a coverage was after a change encrypted. */
@Converter
public class CoverageAfterConverter extends EncryptedJson<CoverageSnapshot>
        implements AttributeConverter<CoverageSnapshot, byte[]> {
    public CoverageAfterConverter() {
        super("coverage_history.after", CoverageSnapshot.class);
    }
}
