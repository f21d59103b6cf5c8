package org.ohms.identity.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the name of an account's owner encrypted. */
@Converter
public class AccountNameConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    static final String PLACE = "account.name";

    public AccountNameConverter() {
        super(PLACE);
    }
}
