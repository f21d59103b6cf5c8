package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/**
 * Asks the gateway what became of tries that nobody brought news of: the event was lost, the patient closed the page, the
 * node died between the gateway's answer and ours. Each is asked about until it is known.
 */
@ApplicationScoped
class Reconciling {
    /** A patient who pays needs some minutes; before that nobody is asked. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    GatewaySettings settings;

    @Inject
    Attempts attempts;

    @Inject
    SavedMethods methods;

    @Inject
    Background background;

    void on(@Observes MinuteHasPassed minute) {
        var waiting = background.call(
                "payment.unsettled", () -> attempts.unsettled(minute.at().minus(PATIENCE)));
        waiting.forEach(this::ask);
    }

    private void ask(UUID id) {
        background.run("payment.reconcile", () -> {
            var attempt = attempts.locked(id);
            background.about("PaymentAttempt", id, attempt.patient());
            if (attempt.state().isSettled()) {
                return;
            }
            var gateway = settings.named(attempt.gateway());
            if (gateway.isEmpty()) {
                attempt.lose();
                return;
            }
            try {
                // what the gateway has never heard of was not paid
                var found = found(gateway.get(), attempt).orElse(new Found(Outcome.FAILED, null));
                attempts.settle(id, found.outcome(), found.intent());
            } catch (GatewaySilent silent) {
                attempt.lose();
            }
        });
    }

    private Optional<Found> found(PaymentGateway gateway, PaymentAttempt attempt) {
        var saved = attempt.savedMethod();
        return saved == null
                ? gateway.ask(attempt.id(), attempt.reference())
                : gateway.askCharge(
                        attempt.id(),
                        attempt.reference(),
                        methods.with(saved).map(SavedMethod::kept).orElse(null));
    }
}
