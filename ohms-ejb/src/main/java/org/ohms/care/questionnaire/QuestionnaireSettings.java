package org.ohms.care.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
        SettingsCheck.insistOnRole("ohms.care.questionnaire.alert-role", alertRole(), "nurse");
        SettingsCheck.insistOnDuration(
                "ohms.care.questionnaire.alert-within", alertWithin, SHORTEST, LONGEST, "PT5M to PT24H, like PT1H");
    }
}
