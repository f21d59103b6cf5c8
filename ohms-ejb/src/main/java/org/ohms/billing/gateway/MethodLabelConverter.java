package org.ohms.billing.gateway;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a way of paying is called to its owner encrypted. */
@Converter
public class MethodLabelConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public MethodLabelConverter() {
        super("saved_payment_method.label");
    }
}
