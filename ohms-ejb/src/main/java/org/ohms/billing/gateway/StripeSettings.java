package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/** How Stripe is reached: keys {@code ohms.billing.stripe.*}. They count where {@code ohms.billing.gateway} is stripe. */
@ApplicationScoped
class StripeSettings implements SettingsCheck {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    @ConfigProperty(name = "ohms.billing.gateway")
    Optional<String> gateway;

    @Inject
    @ConfigProperty(name = "ohms.billing.stripe.secret-key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "ohms.billing.stripe.webhook-secret")
    Optional<String> webhookSecret;

    @Inject
    @ConfigProperty(name = "ohms.billing.stripe.url", defaultValue = "https://api.stripe.com")
    String url;

    @Inject
    @ConfigProperty(name = "ohms.billing.stripe.timeout", defaultValue = "PT10S")
    Duration timeout;

    @SuppressWarnings("NullAway")
    protected StripeSettings() {}

    String secretKey() {
        return secretKey.orElse("");
    }

    String webhookSecret() {
        return webhookSecret.orElse("");
    }

    String url() {
        return url;
    }

    Duration timeout() {
        return timeout;
    }

    @Override
    public void insistOnSense() {
        if (gateway.filter(StripeGateway.CODE::equals).isEmpty()) {
            return;
        }
        if (secretKey.isEmpty() || webhookSecret.isEmpty()) {
            throw new IllegalArgumentException(
                    "ohms.billing.stripe.secret-key and .webhook-secret are needed for gateway stripe.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ohms.billing.stripe.timeout must be from PT1S to PT1M.");
        }
    }
}
