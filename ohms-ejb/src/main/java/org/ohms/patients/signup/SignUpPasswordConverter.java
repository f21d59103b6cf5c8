package org.ohms.patients.signup;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the hash of a chosen password encrypted once more. */
@Converter
public class SignUpPasswordConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public SignUpPasswordConverter() {
        super("sign_up.password");
    }
}
