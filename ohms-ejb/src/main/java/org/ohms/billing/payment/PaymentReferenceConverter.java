package org.ohms.billing.payment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a terminal, a bank or a gateway calls a payment encrypted. */
@Converter
public class PaymentReferenceConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public PaymentReferenceConverter() {
        super("payment.reference");
    }
}
