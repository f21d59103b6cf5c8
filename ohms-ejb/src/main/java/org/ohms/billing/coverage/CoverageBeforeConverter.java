package org.ohms.billing.coverage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a coverage was before a change encrypted. */
@Converter
public class CoverageBeforeConverter extends EncryptedJson<CoverageSnapshot>
        implements AttributeConverter<CoverageSnapshot, byte[]> {
    public CoverageBeforeConverter() {
        super("coverage_history.before", CoverageSnapshot.class);
    }
}
