package org.ohms.compliance.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.time.HospitalDay;

/**
 * The settings as this node knows them: every page needs them, they change once a year, and another node's change is
 * seen after a few seconds.
 */
@ApplicationScoped
public class KnownHospital implements HospitalDay {
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private volatile @Nullable Reading reading;

    /** The settings, at most five seconds old. */
    public HospitalSettings settings() {
        var seen = reading;
        var now = clock.instant();
        if (seen == null || Duration.between(seen.at(), now).abs().compareTo(FRESH) > 0) {
            seen = new Reading(
                    entities.createQuery("select h from Hospital h", Hospital.class)
                            .setHint(
                                    "jakarta.persistence.cache.retrieveMode",
                                    jakarta.persistence.CacheRetrieveMode.BYPASS)
                            .getSingleResult()
                            .settings(),
                    now);
            reading = seen;
        }
        return seen.settings();
    }

    @Override
    public ZoneId zone() {
        return settings().zone();
    }

    void forget() {
        reading = null;
    }

    private record Reading(HospitalSettings settings, Instant at) {}
}
