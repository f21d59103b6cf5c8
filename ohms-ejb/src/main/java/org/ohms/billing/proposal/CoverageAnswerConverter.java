package org.ohms.billing.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was answered to the patient encrypted. */
@Converter
public class CoverageAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public CoverageAnswerConverter() {
        super("coverage_proposal.answer");
    }
}
