package org.ohms.billing.charge;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps why a charge was corrected encrypted. */
@Converter
public class ChargeReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ChargeReasonConverter() {
        super("charge_change.reason");
    }
}
