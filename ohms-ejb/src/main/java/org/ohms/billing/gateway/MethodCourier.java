package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Asks the gateway how it calls what somebody wanted to keep for next time, once the payment is made, and tells it what to
 * forget. What it does not answer is asked again.
 */
@ApplicationScoped
class MethodCourier {
    @Inject
    GatewaySettings settings;

    @Inject
    Attempts attempts;

    @Inject
    SavedMethods methods;

    @Inject
    Background background;

    @Inject
    Clock clock;

    void on(@Observes MinuteHasPassed minute) {
        background.call("payment-method.wanted", attempts::toKeep).forEach(this::keep);
        background.call("payment-method.forgotten", methods::forgotten).forEach(this::forget);
    }

    private void keep(UUID id) {
        background.run("payment-method.keep", () -> {
            var attempt = attempts.locked(id);
            background.about("PaymentAttempt", id, attempt.patient());
            var gateway = settings.named(attempt.gateway());
            var owner = attempt.begunBy();
            var reference = attempt.reference();
            if (!attempt.isToKeep() || gateway.isEmpty() || owner == null || reference == null) {
                return;
            }
            try {
                gateway.get().kept(reference).ifPresent(kept -> methods.keep(owner, id, attempt.gateway(), kept));
                attempt.kept(clock.instant());
            } catch (GatewaySilent silent) {
                // it is asked again when the next minute has passed
                return;
            }
        });
    }

    private void forget(UUID id) {
        background.run("payment-method.forget", () -> {
            background.about("PaymentMethod", id, null);
            var found = methods.locked(id);
            if (found.isEmpty() || !found.get().isForgotten()) {
                return;
            }
            var method = found.get();
            try {
                settings.named(method.gateway()).ifPresent(gateway -> gateway.forget(method.kept()));
                methods.remove(method);
            } catch (GatewaySilent silent) {
                // it is told again when the next minute has passed; here nobody sees it any more
                return;
            }
        });
    }
}
