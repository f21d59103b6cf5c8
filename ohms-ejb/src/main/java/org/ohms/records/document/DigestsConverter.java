package org.ohms.records.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps the digests encrypted: in clear they would tell who has which well-known leaflet. */
@Converter
public class DigestsConverter extends EncryptedValue<Digests> implements AttributeConverter<Digests, byte[]> {
    public DigestsConverter() {
        super("document_reference.digests");
    }

    @Override
    protected byte[] write(Digests value) {
        return value.bytes();
    }

    @Override
    protected Digests read(byte[] plain) {
        return new Digests(plain);
    }
}
