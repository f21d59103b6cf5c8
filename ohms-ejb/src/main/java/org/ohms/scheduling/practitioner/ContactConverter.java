package org.ohms.scheduling.practitioner;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps a practitioner's contact encrypted. */
@Converter
public class ContactConverter extends EncryptedJson<PractitionerContact>
        implements AttributeConverter<PractitionerContact, byte[]> {
    public ContactConverter() {
        super("practitioner.contact", PractitionerContact.class);
    }
}
