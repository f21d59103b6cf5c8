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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;

/** Reads what a demonstration would have sent. A hospital that sends for real has nothing here. */
@Stateless
public class MessageCatcher {
    private static final int NEWEST = 100;

    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    /** A caught message; {@code subject} is empty for text messages. */
    public record Caught(UUID id, String channel, Instant at, String to, String subject, String text) {
        /** Says nothing: whatever is printed may end in a log. */
        @Override
        public String toString() {
            return "Caught[...]";
        }
    }

    /** The newest hundred, newest first. */
    @RolesAllowed("outbox.read-caught")
    public List<Caught> newest() {
        List<?> rows = entities.createNativeQuery(
                        "select id, channel, caught_at, content from caught_message order by caught_at desc, id limit ?1")
                .setParameter(1, NEWEST)
                .getResultList();
        return rows.stream().map(row -> caught((Object[]) row)).toList();
    }

    /** One message. */
    @RolesAllowed("outbox.read-caught")
    public Optional<Caught> one(UUID id) {
        return newest().stream().filter(caught -> caught.id().equals(id)).findFirst();
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
                    message.getString("text", ""));
        }
    }
}
