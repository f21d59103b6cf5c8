package org.ohms.patients.proxy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps where an offer to a proxy went encrypted. */
@Converter
public class ProxyEmailConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ProxyEmailConverter() {
        super("proxy_grant.email");
    }
}
