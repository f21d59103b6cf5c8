package org.ohms.billing.payment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why something is given back encrypted. */
@Converter
public class RefundReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public RefundReasonConverter() {
        super("refund.reason");
    }
}
