package org.ohms.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.ohms.shared.time.FewSecondsHavePassed;
import org.ohms.shared.time.MinuteHasPassed;

/** Keeps the keys of this node fresh, and does its share of the work when they change, a little at a time. */
@ApplicationScoped
class KeyRotationRound {
    private static final Logger LOG = Logger.getLogger(KeyRotationRound.class.getName());

    /** So that the round leaves room for everything else that happens in it. */
    private static final Duration STRETCH = Duration.ofSeconds(2);

    @Inject
    TinkVault vault;

    @Inject
    KeyRotations rotations;

    @Inject
    Clock clock;

    /** Whether a new key was on its way a minute ago; it seldom is. */
    private volatile boolean moving;

    void look(@Observes MinuteHasPassed minute) {
        vault.refresh();
        moving = rotations.all().stream().anyMatch(KeyRotation::isRunning);
    }

    void work(@Observes FewSecondsHavePassed tick) {
        if (!moving) {
            return;
        }
        var until = clock.instant().plus(STRETCH);
        while (rotations.work() && clock.instant().isBefore(until)) {
            LOG.fine("another piece of what a new key has to reach");
        }
    }
}
