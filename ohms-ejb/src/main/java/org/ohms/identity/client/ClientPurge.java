package org.ohms.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** Forgets what is over: used assertions, revoked tokens, counted tries and requests, answers older than a day. */
@ApplicationScoped
class ClientPurge {
    @Inject
    EntityManager entities;

    @Inject
    Background background;

    void on(@Observes HourHasPassed hour) {
        background.run(
                "client.purge",
                () -> List.of(
                                "delete from client_assertion where expires_at < cast(?1 as timestamptz)",
                                "delete from client_token_revoked where expires_at < cast(?1 as timestamptz)",
                                "delete from client_throttle where window_ends_at < cast(?1 as timestamptz)",
                                "delete from request_rate where filled_at < cast(?1 as timestamptz) - interval '1 hour'",
                                "delete from idempotent_answer where expires_at < cast(?1 as timestamptz)")
                        .forEach(over -> entities.createNativeQuery(over)
                                .setParameter(1, hour.at().toString())
                                .executeUpdate()));
    }
}
