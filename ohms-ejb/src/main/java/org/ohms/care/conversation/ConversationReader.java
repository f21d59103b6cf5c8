package org.ohms.care.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.AccountId;

/** Until when one person has read a conversation; rows are put by {@link Conversations} and only read here. */
@Entity
@Table(name = "conversation_reader")
class ConversationReader {
    @Id
    private UUID id;

    @Column(name = "conversation_id")
    private UUID conversation;

    @Column(name = "account_id")
    private AccountId account;

    @Column(name = "read_until")
    private @Nullable Instant readUntil;

    @SuppressWarnings("NullAway")
    protected ConversationReader() {}

    UUID conversation() {
        return conversation;
    }

    AccountId account() {
        return account;
    }

    boolean hasRead(Instant moment) {
        return readUntil != null && !readUntil.isBefore(moment);
    }
}
