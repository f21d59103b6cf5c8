package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** Conversations for the work that comes of them, within use cases that have a permission of their own. */
@ApplicationScoped
public class ConversationLookup {
    @Inject
    Conversations conversations;

    /** Whom it is about; empty for one that the database does not show to whoever acts. */
    public Optional<PatientId> patient(UUID conversation) {
        return conversations.find(conversation).map(Conversation::patient);
    }
}
