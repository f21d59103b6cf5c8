package org.ohms.billing.eligibility;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps what an insurer was asked encrypted. */
@Converter
public class RequestConverter extends EncryptedValue<Interchanged> implements AttributeConverter<Interchanged, byte[]> {
    public RequestConverter() {
        super("eligibility_check.request");
    }

    @Override
    protected byte[] write(Interchanged value) {
        return value.bytes();
    }

    @Override
    protected Interchanged read(byte[] plain) {
        return new Interchanged(plain);
    }
}
