package org.ohms.billing.remittance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a payer calls a claim encrypted. */
@Converter
public class PayerClaimNumberConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public PayerClaimNumberConverter() {
        super("remittance_claim.payer_number");
    }
}
