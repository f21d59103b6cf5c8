package org.ohms.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ohms.shared.health.Check;
import org.ohms.shared.work.Background;

/** No message waits much longer than it should. */
@ApplicationScoped
class OutboxAge implements Check {
    private static final Duration LATE = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Background background;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Kind kind() {
        return Kind.WATCHED;
    }

    @Override
    public Optional<String> problem() {
        var late = background.call(
                "outbox.age",
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox where state in ('waiting', 'sending') and not_before < ?1")
                                .setParameter(1, clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
                                .getSingleResult())
                        .longValue());
        return late == 0 ? Optional.empty() : Optional.of(late + " messages wait for more than 15 minutes");
    }
}
