package org.ohms.care.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/**
 * A conversation as lists show it.
 *
 * @param patientName as lists say it; empty at the patients' door
 * @param pool the pool that answers; null for none
 * @param poolName empty for none
 * @param assignee who answers; null for whoever of the pool takes it
 * @param assigneeName empty for nobody in particular
 * @param sensitivity for whom it is, among those who work here
 * @param answerDue until when an answer usually comes; null while nobody waits
 * @param unread whether there is something in it that the reader has not read
 */
public record ConversationRow(
        UUID id,
        PatientId patient,
        String patientName,
        ConversationKind kind,
        String subject,
        ConversationState state,
        @Nullable UUID pool,
        String poolName,
        @Nullable AccountId assignee,
        String assigneeName,
        boolean keptPrivate,
        Clearance sensitivity,
        boolean urgent,
        Instant lastAt,
        @Nullable Instant answerDue,
        boolean unread,
        long version) {
    public boolean isWaiting() {
        return state == ConversationState.WAITING;
    }

    public boolean isClosed() {
        return state == ConversationState.CLOSED;
    }

    public boolean isAmongColleagues() {
        return kind == ConversationKind.STAFF;
    }

    /** Who is to answer, in words; empty for nobody. */
    public String answers() {
        return assigneeName.isEmpty() || poolName.isEmpty() ? assigneeName + poolName : assigneeName + ", " + poolName;
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ConversationRow[" + id + "]";
    }
}
