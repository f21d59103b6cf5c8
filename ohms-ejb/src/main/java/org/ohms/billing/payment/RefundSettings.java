package org.ohms.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.money.Money;
import org.ohms.shared.start.SettingsCheck;

/** Above which amount a refund takes two people: key {@code ohms.billing.refund.alone-up-to}. */
@ApplicationScoped
class RefundSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.billing.refund.alone-up-to", defaultValue = "100")
    BigDecimal limit;

    @SuppressWarnings("NullAway")
    protected RefundSettings() {}

    boolean takesTwo(Money amount) {
        return amount.amount().compareTo(limit) > 0;
    }

    @Override
    public void insistOnSense() {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("ohms.billing.refund.alone-up-to must be an amount of 0 or more.");
        }
    }
}
