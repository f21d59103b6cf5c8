package org.ohms.messaging.phone;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps the number of somebody's phone encrypted. */
@Converter
public class AccountPhoneNumberConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AccountPhoneNumberConverter() {
        super("account_phone.number");
    }
}
