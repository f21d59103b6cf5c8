package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the e-mail address of an account encrypted. */
@Converter
public class AccountEmailConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AccountEmailConverter() {
        super("account.email");
    }
}
