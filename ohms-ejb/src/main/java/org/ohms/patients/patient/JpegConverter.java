package org.ohms.patients.patient;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps pictures encrypted. */
@Converter
public class JpegConverter extends EncryptedValue<Jpeg> implements AttributeConverter<Jpeg, byte[]> {
    public JpegConverter() {
        super("patient_photo.picture");
    }

    @Override
    protected byte[] write(Jpeg value) {
        return value.bytes();
    }

    @Override
    protected Jpeg read(byte[] plain) {
        return new Jpeg(plain);
    }
}
