package org.ohms.patients.proxy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the name of a proxy encrypted. */
@Converter
public class ProxyNameConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ProxyNameConverter() {
        super("proxy_grant.name");
    }
}
