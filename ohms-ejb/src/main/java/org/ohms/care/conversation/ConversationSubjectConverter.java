package org.ohms.care.conversation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps what a conversation is about encrypted. */
@Converter
public class ConversationSubjectConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public ConversationSubjectConverter() {
        super("conversation.subject");
    }
}
