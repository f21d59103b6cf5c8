package org.ohms.care.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was answered to a referral encrypted. */
@Converter
public class ReferralAnswerConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ReferralAnswerConverter() {
        super("referral.answer");
    }
}
