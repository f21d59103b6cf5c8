package org.ohms.care.conversation;

import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** What happened in a conversation. */
public sealed interface ConversationEvent {
    UUID conversation();

    /** Somebody wrote. */
    record Written(
            UUID conversation,
            PatientId patient,
            ConversationKind kind,
            UUID communication,
            AccountId author,
            AuthorRole role,
            boolean urgent,
            Instant at)
            implements ConversationEvent {}

    /** Somebody else is to answer. */
    record Given(UUID conversation, PatientId patient, AccountId by, Instant at) implements ConversationEvent {}

    /** It was read or closed. */
    record Seen(UUID conversation) implements ConversationEvent {}
}
