package org.ohms.scheduling.waitlist;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what somebody says of their waiting encrypted. */
@Converter
public class WaitlistNoteConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public WaitlistNoteConverter() {
        super("waitlist_entry.note");
    }
}
