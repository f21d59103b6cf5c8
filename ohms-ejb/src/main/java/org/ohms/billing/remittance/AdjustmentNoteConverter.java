package org.ohms.billing.remittance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what somebody wrote about a difference encrypted. */
@Converter
public class AdjustmentNoteConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public AdjustmentNoteConverter() {
        super("remittance_adjustment.note");
    }
}
