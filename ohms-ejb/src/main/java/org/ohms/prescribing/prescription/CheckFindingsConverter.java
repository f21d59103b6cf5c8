package org.ohms.prescribing.prescription;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a check found encrypted. */
@Converter
public class CheckFindingsConverter extends EncryptedJson<CheckFindings>
        implements AttributeConverter<CheckFindings, byte[]> {
    public CheckFindingsConverter() {
        super("medication_check.findings", CheckFindings.class);
    }
}
