package org.ohms.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.ohms.shared.time.DayHasPassed;
import org.ohms.shared.work.Background;

/** Forgets counts whose time is over, and browsers nobody has used for half a year. */
@ApplicationScoped
class SignInPurge {
    private static final Duration DEVICE_KEPT = Duration.ofDays(180);

    @Inject
    Background background;

    @Inject
    SignInThrottle throttle;

    @Inject
    KnownDevices devices;

    void forgetOld(@Observes DayHasPassed day) {
        background.run("sign-in.purge", () -> {
            throttle.forgetBefore(day.at());
            devices.forgetBefore(day.at().minus(DEVICE_KEPT));
        });
    }
}
