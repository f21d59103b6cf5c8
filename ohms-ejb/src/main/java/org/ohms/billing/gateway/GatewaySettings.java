package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.shared.start.SettingsCheck;

/**
 * Who takes payments online: key {@code ohms.billing.gateway}. Where nothing is said, a demonstration has its own bank and
 * everybody else has none.
 */
@ApplicationScoped
class GatewaySettings implements SettingsCheck {
    private static final String NONE = "none";

    @Inject
    @ConfigProperty(name = "ohms.billing.gateway")
    Optional<String> wanted;

    @Inject
    @ConfigProperty(name = "ohms.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @Any
    Instance<PaymentGateway> gateways;

    @SuppressWarnings("NullAway")
    protected GatewaySettings() {}

    /** Empty where nobody pays online. */
    Optional<PaymentGateway> chosen() {
        var code = wanted.orElse(demo ? DemoBank.CODE : NONE);
        return code.equals(NONE) ? Optional.empty() : named(code);
    }

    Optional<PaymentGateway> named(String code) {
        return gateways.stream().filter(gateway -> gateway.code().equals(code)).findFirst();
    }

    @Override
    public void insistOnSense() {
        wanted.filter(code -> !code.equals(NONE) && named(code).isEmpty()).ifPresent(code -> {
            throw new IllegalArgumentException("ohms.billing.gateway must be demo, stripe or none.");
        });
    }
}
