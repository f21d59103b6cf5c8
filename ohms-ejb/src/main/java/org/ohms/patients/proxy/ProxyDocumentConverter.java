package org.ohms.patients.proxy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps which document the desk was shown encrypted. */
@Converter
public class ProxyDocumentConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ProxyDocumentConverter() {
        super("proxy_grant.document");
    }
}
