package org.ohms.messaging.catcher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ohms.shared.crypto.Vault;
import org.ohms.shared.work.Background;

/** Keeps what a demonstration would have sent. */
@ApplicationScoped
public class CaughtMessages {
    static final String PLACE = "caught_message.content";

    @Inject
    EntityManager entities;

    @Inject
    Background background;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Keeps the message; a second time the same one is kept once. */
    public void keep(UUID id, String channel, String content) {
        background.run(
                "message.catch",
                () -> entities.createNativeQuery("""
                        insert into caught_message (id, channel, content, caught_at) values (?1, ?2, ?3, ?4)
                        on conflict (id) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, channel)
                        .setParameter(3, vault.seal(content.getBytes(StandardCharsets.UTF_8), PLACE))
                        .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }
}
