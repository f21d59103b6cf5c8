package org.ohms.care.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Within how long a person usually answers: key {@code ohms.care.message.answer-within}; pools say it themselves. */
@ApplicationScoped
class MessageSettings implements SettingsCheck {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(14);

    @Inject
    @ConfigProperty(name = "ohms.care.message.answer-within", defaultValue = "PT48H")
    String answerWithin;

    @SuppressWarnings("NullAway")
    protected MessageSettings() {}

    int answerHours() {
        return Math.toIntExact(Duration.parse(answerWithin).toHours());
    }

    @Override
    public void insistOnSense() {
        SettingsCheck.insistOnDuration(
                "ohms.care.message.answer-within", answerWithin, SHORTEST, LONGEST, "PT1H to PT336H, like PT48H");
    }
}
