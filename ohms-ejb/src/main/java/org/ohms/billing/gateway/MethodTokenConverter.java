package org.ohms.billing.gateway;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the gateway's name of a way of paying encrypted. */
@Converter
public class MethodTokenConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public MethodTokenConverter() {
        super("saved_payment_method.method");
    }
}
