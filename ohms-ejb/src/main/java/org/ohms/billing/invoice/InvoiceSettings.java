package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * In how many days a bill is to be paid, and in how many the hospital answers whoever disputes one: keys
 * {@code ohms.billing.due-days} and {@code ohms.billing.dispute.answer-days}.
 */
@ApplicationScoped
class InvoiceSettings implements SettingsCheck {
    private static final int MOST = 180;

    @Inject
    @ConfigProperty(name = "ohms.billing.due-days", defaultValue = "14")
    int dueDays;

    @Inject
    @ConfigProperty(name = "ohms.billing.dispute.answer-days", defaultValue = "14")
    int answerDays;

    int answerDays() {
        return answerDays;
    }

    int dueDays() {
        return dueDays;
    }

    @Override
    public void insistOnSense() {
        if (dueDays < 0 || dueDays > MOST) {
            throw new IllegalArgumentException("ohms.billing.due-days must be a number of days from 0 to 180.");
        }
        if (answerDays < 1 || answerDays > MOST) {
            throw new IllegalArgumentException(
                    "ohms.billing.dispute.answer-days must be a number of days from 1 to 180.");
        }
    }
}
