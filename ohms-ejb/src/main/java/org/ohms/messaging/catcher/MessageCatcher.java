package org.ohms.messaging.catcher;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.shared.crypto.Vault;

/** Reads what a demonstration would have sent. A hospital that sends for real has nothing here. */
@Stateless
public class MessageCatcher {
    private static final int NEWEST = 100;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Inject
    AuditTrail audit;

    /** A caught message; {@code subject} is empty for text messages, {@code calendar} where nothing goes into one. */
    public record Caught(UUID id, String channel, Instant at, String to, String subject, String text, String calendar) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Caught[...]";
        }
    }

    /** The newest hundred, newest first. */
    @RolesAllowed("outbox.read-caught")
    public List<Caught> newest() {
        List<?> rows = entities.createNativeQuery("""
                        select cast(id as text), channel, caught_at, content from caught_message
                        order by caught_at desc, id limit ?1""").setParameter(1, NEWEST).getResultList();
        return rows.stream().map(row -> caught((Object[]) row)).toList();
    }

    /** Which of these messages were caught. */
    @RolesAllowed("outbox.read-caught")
    public Set<UUID> among(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        List<?> ids = entities.createNativeQuery(
                        "select cast(id as text) from caught_message where id = any (cast(?1 as uuid[]))")
                .setParameter(1, messages.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(String.valueOf(id))).collect(Collectors.toSet());
    }

    /** One message, under the id it has in the outbox. */
    @RolesAllowed("outbox.read-caught")
    public Optional<Caught> one(UUID id) {
        audit.object("Outbox", id);
        List<?> rows = entities.createNativeQuery(
                        "select cast(id as text), channel, caught_at, content from caught_message where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> caught((Object[]) row));
    }

    private Caught caught(Object[] row) {
        var content = new String(vault.open((byte[]) row[3], CaughtMessages.PLACE), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(content))) {
            var message = reader.readObject();
            var at = row[2] instanceof OffsetDateTime time
                    ? time.toInstant()
                    : ((java.sql.Timestamp) row[2]).toInstant();
            return new Caught(
                    UUID.fromString(String.valueOf(row[0])),
                    String.valueOf(row[1]),
                    at,
                    message.getString("to", ""),
                    message.getString("subject", ""),
                    message.getString("text", ""),
                    message.getString("calendar", ""));
        }
    }
}
