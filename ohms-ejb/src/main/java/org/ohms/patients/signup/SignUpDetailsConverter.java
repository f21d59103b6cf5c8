package org.ohms.patients.signup;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.patients.linking.Claimant;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps who asked for an account encrypted. */
@Converter
public class SignUpDetailsConverter extends EncryptedJson<Claimant> implements AttributeConverter<Claimant, byte[]> {
    public SignUpDetailsConverter() {
        super("sign_up.details", Claimant.class);
    }
}
