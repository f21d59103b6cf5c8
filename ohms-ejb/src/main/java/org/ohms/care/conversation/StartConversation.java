package org.ohms.care.conversation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * What somebody who cares for a patient begins to write.
 *
 * @param colleagues whom it is asked of; only among colleagues
 */
public record StartConversation(
        PatientId patient,
        ConversationKind kind,
        @Nullable String subject,
        @Nullable String body,
        Set<AccountId> colleagues) {
    public StartConversation {
        colleagues = Set.copyOf(colleagues);
    }
}
