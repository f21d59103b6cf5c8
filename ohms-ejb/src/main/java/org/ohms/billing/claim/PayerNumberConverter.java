package org.ohms.billing.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what the payer calls a claim encrypted. */
@Converter
public class PayerNumberConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public PayerNumberConverter() {
        super("claim.payer_number");
    }
}
