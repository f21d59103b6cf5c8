package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How long somebody has to answer an offer: key {@code ohms.scheduling.waitlist.answer-within}. */
@ApplicationScoped
class WaitlistSettings implements SettingsCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(2);

    @Inject
    @ConfigProperty(name = "ohms.scheduling.waitlist.answer-within", defaultValue = "PT2H")
    String answerWithin;

    @SuppressWarnings("NullAway")
    protected WaitlistSettings() {}

    Duration answerWithin() {
        return Duration.parse(answerWithin);
    }

    /** Nobody can answer in less. */
    static Duration shortest() {
        return SHORTEST;
    }

    @Override
    public void insistOnSense() {
        SettingsCheck.insistOnDuration(
                "ohms.scheduling.waitlist.answer-within", answerWithin, SHORTEST, LONGEST, "PT15M to PT48H, like PT2H");
    }
}
