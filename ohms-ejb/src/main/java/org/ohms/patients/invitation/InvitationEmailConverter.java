package org.ohms.patients.invitation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps where an invitation went encrypted. */
@Converter
public class InvitationEmailConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public InvitationEmailConverter() {
        super("portal_invitation.email");
    }
}
