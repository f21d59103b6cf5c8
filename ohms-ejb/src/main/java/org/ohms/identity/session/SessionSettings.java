package org.ohms.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long somebody stays signed in, and in how many places. */
@ApplicationScoped
public class SessionSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.identity.session.idle", defaultValue = "PT15M")
    Duration idle;

    @Inject
    @ConfigProperty(name = "ohms.identity.session.absolute", defaultValue = "PT12H")
    Duration absolute;

    @Inject
    @ConfigProperty(name = "ohms.identity.session.parallel", defaultValue = "5")
    int parallel;

    @Inject
    @ConfigProperty(name = "ohms.identity.session.fresh", defaultValue = "PT5M")
    Duration fresh;

    @Inject
    @ConfigProperty(name = "ohms.identity.session.kept", defaultValue = "P90D")
    Duration kept;

    @SuppressWarnings("NullAway")
    protected SessionSettings() {}

    /** Without a request for so long, a session is over. */
    public Duration idle() {
        return idle;
    }

    /** A session never lives longer, however busy. */
    public Duration absolute() {
        return absolute;
    }

    /** So many sessions an account may have at once. */
    int parallel() {
        return parallel;
    }

    /** So long after a sign-in nobody is asked again, whatever they do. */
    Duration fresh() {
        return fresh;
    }

    /** So long a session that is over stays visible to its owner. */
    Duration kept() {
        return kept;
    }

    @Override
    public void insistOnSense() {
        insist(
                between(idle, Duration.ofMinutes(2), Duration.ofHours(4)),
                "ohms.identity.session.idle must be between PT2M and PT4H.");
        insist(
                between(absolute, idle, Duration.ofHours(24)),
                "ohms.identity.session.absolute must be between ohms.identity.session.idle and PT24H.");
        insist(
                between(fresh, Duration.ofMinutes(1), Duration.ofMinutes(30)),
                "ohms.identity.session.fresh must be between PT1M and PT30M.");
        insist(parallel >= 1 && parallel <= 20, "ohms.identity.session.parallel must be between 1 and 20.");
        insist(
                between(kept, Duration.ofDays(7), Duration.ofDays(3650)),
                "ohms.identity.session.kept must be between P7D and P3650D.");
    }

    private static boolean between(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void insist(boolean sense, String sentence) {
        if (!sense) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
