package org.ohms.billing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** What patients may agree on by themselves: keys {@code ohms.billing.plan.*}. The billing office agrees on more. */
@ApplicationScoped
class PlanSettings implements SettingsCheck {
    /** So many parts nobody agrees on, whoever it is. */
    static final int MOST = 60;

    private static final int MOST_DAYS = 31;

    @Inject
    @ConfigProperty(name = "ohms.billing.plan.most-parts", defaultValue = "6")
    int mostParts;

    @Inject
    @ConfigProperty(name = "ohms.billing.plan.least-part", defaultValue = "25")
    BigDecimal leastPart;

    @Inject
    @ConfigProperty(name = "ohms.billing.plan.first-days", defaultValue = "7")
    int firstDays;

    @SuppressWarnings("NullAway")
    protected PlanSettings() {}

    /** How many parts; 0 for no plans by patients themselves. */
    int mostParts() {
        return mostParts;
    }

    BigDecimal leastPart() {
        return leastPart;
    }

    /** In how many days the first part is due. */
    int firstDays() {
        return firstDays;
    }

    @Override
    public void insistOnSense() {
        if (mostParts < 0 || mostParts == 1 || mostParts > MOST) {
            throw new IllegalArgumentException(
                    "ohms.billing.plan.most-parts must be a number from 2 to 60, or 0 for no plans by patients themselves.");
        }
        if (leastPart.signum() <= 0) {
            throw new IllegalArgumentException("ohms.billing.plan.least-part must be an amount above 0.");
        }
        if (firstDays < 0 || firstDays > MOST_DAYS) {
            throw new IllegalArgumentException("ohms.billing.plan.first-days must be a number of days from 0 to 31.");
        }
    }
}
