package org.ohms.care.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a referral says encrypted. */
@Converter
public class ReferralWordsConverter extends EncryptedJson<ReferralWords>
        implements AttributeConverter<ReferralWords, byte[]> {
    public ReferralWordsConverter() {
        super("referral.words", ReferralWords.class);
    }
}
