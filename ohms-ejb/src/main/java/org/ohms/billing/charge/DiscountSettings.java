package org.ohms.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** Above which amount a discount takes two people: key {@code ohms.billing.discount.alone-up-to}. */
@ApplicationScoped
class DiscountSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.billing.discount.alone-up-to", defaultValue = "100")
    BigDecimal limit;

    @SuppressWarnings("NullAway")
    protected DiscountSettings() {}

    boolean takesTwo(BigDecimal amount) {
        return amount.compareTo(limit) > 0;
    }

    @Override
    public void insistOnSense() {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("ohms.billing.discount.alone-up-to must be an amount of 0 or more.");
        }
    }
}
