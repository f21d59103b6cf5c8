package org.ohms.billing.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what was sent to a payer encrypted. */
@Converter
public class ClaimBatchConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ClaimBatchConverter() {
        super("claim_batch.content");
    }
}
