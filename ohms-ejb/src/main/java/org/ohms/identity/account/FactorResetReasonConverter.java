package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the reason of a request encrypted. */
@Converter
public class FactorResetReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public FactorResetReasonConverter() {
        super("factor_reset.reason");
    }
}
