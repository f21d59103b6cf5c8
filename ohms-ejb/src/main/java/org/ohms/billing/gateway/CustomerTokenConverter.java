package org.ohms.billing.gateway;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps whom a gateway means encrypted. */
@Converter
public class CustomerTokenConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public CustomerTokenConverter() {
        super("saved_payment_method.customer");
    }
}
