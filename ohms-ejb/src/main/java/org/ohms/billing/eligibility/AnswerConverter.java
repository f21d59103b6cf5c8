package org.ohms.billing.eligibility;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what an insurer says, in its parts, encrypted. */
@Converter
public class AnswerConverter extends EncryptedJson<EligibilityAnswer>
        implements AttributeConverter<EligibilityAnswer, byte[]> {
    public AnswerConverter() {
        super("eligibility_check.answer", EligibilityAnswer.class);
    }
}
