package org.ohms.care.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.Uuids;

/** One message of a conversation. It never changes. */
@Entity
@Table(name = "communication")
class Communication {
    @Id
    private UUID id;

    @Column(name = "patient_id")
    private PatientId patient;

    @Column(name = "conversation_id")
    private UUID conversation;

    private AccountId author;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_role")
    private AuthorRole authorRole;

    @Convert(converter = CommunicationBodyConverter.class)
    private String body;

    private boolean urgent;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway")
    protected Communication() {}

    Communication(Conversation in, AccountId author, AuthorRole role, String body, boolean urgent, Instant now) {
        this.id = Uuids.v7(now);
        this.patient = in.patient();
        this.conversation = in.id();
        this.author = author;
        this.authorRole = role;
        this.body = body;
        this.urgent = urgent;
        this.sentAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId author() {
        return author;
    }

    AuthorRole authorRole() {
        return authorRole;
    }

    String body() {
        return body;
    }

    boolean urgent() {
        return urgent;
    }

    Instant sentAt() {
        return sentAt;
    }
}
