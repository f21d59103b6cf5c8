package org.ohms.care.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what came back of a referral encrypted. */
@Converter
public class ReferralReportConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ReferralReportConverter() {
        super("referral.report");
    }
}
