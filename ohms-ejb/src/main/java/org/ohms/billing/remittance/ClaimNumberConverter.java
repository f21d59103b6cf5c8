package org.ohms.billing.remittance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps how a payer names a claim of the hospital encrypted. */
@Converter
public class ClaimNumberConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ClaimNumberConverter() {
        super("remittance_claim.claim_number");
    }
}
