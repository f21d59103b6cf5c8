package org.ohms.integration.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.ohms.shared.time.HourHasPassed;
import org.ohms.shared.work.Background;

/** Forgets what was delivered long ago. */
@ApplicationScoped
class WebhookPurge {
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    @Inject
    EntityManager entities;

    @Inject
    Background background;

    void on(@Observes HourHasPassed hour) {
        background.run(
                "webhook.purge",
                () -> entities.createNativeQuery(
                                "delete from webhook_delivery where happened_at < cast(?1 as timestamptz) and state <> 'waiting'")
                        .setParameter(1, hour.at().minus(KEPT_FOR).toString())
                        .executeUpdate());
    }
}
