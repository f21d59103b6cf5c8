package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * Whose task a red answer is, and until when: keys {@code ohms.care.questionnaire.alert-role} and
 * {@code ohms.care.questionnaire.alert-within}.
 */
@ApplicationScoped
class QuestionnaireSettings implements SettingsCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    @ConfigProperty(name = "ohms.care.questionnaire.alert-role", defaultValue = "nurse")
    String alertRole;

    @Inject
    @ConfigProperty(name = "ohms.care.questionnaire.alert-within", defaultValue = "PT1H")
    String alertWithin;

    @SuppressWarnings("NullAway")
    protected QuestionnaireSettings() {}

    String alertRole() {
        return alertRole.strip();
    }

    Duration alertWithin() {
        return Duration.parse(alertWithin);
    }

    @Override
    public void insistOnSense() {
        if (!alertRole().matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "ohms.care.questionnaire.alert-role must be the code of a role, like nurse.");
        }
        try {
            var within = alertWithin();
            if (within.compareTo(SHORTEST) >= 0 && within.compareTo(LONGEST) <= 0) {
                return;
            }
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(wrong(), unreadable);
        }
        throw new IllegalArgumentException(wrong());
    }

    private static String wrong() {
        return "ohms.care.questionnaire.alert-within must be an ISO 8601 duration of PT5M to PT24H, like PT1H.";
    }
}
