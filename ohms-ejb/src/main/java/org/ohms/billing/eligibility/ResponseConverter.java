package org.ohms.billing.eligibility;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps what an insurer sent back encrypted. */
@Converter
public class ResponseConverter extends EncryptedValue<Interchanged>
        implements AttributeConverter<Interchanged, byte[]> {
    public ResponseConverter() {
        super("eligibility_check.response");
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
