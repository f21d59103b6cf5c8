package org.ohms.scheduling.practitioner;

import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps a practitioner's contact encrypted. */
@Converter
class ContactConverter extends EncryptedJson<PractitionerContact> {
    ContactConverter() {
        super("practitioner.contact", PractitionerContact.class);
    }
}
