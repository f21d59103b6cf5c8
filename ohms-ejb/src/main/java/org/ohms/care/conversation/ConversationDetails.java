package org.ohms.care.conversation;

import java.util.List;

/** A conversation with everything in it, the oldest first. */
public record ConversationDetails(ConversationRow row, List<CommunicationRow> messages) {
    public ConversationDetails {
        messages = List.copyOf(messages);
    }
}
