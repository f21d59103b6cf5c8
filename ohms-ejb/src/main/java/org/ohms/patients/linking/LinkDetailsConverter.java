package org.ohms.patients.linking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps who somebody says to be encrypted. */
@Converter
public class LinkDetailsConverter extends EncryptedJson<Claimant> implements AttributeConverter<Claimant, byte[]> {
    public LinkDetailsConverter() {
        super("link_request.details", Claimant.class);
    }
}
