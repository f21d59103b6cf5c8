package org.ohms.identity.factor;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedValue;

/** Keeps the secret of an authenticator encrypted. */
@Converter
public class TotpSecretConverter extends EncryptedValue<TotpSecret> implements AttributeConverter<TotpSecret, byte[]> {
    public TotpSecretConverter() {
        super("account_totp.secret");
    }

    @Override
    protected byte[] write(TotpSecret secret) {
        return secret.bits();
    }

    @Override
    protected TotpSecret read(byte[] plain) {
        return TotpSecret.of(plain);
    }
}
