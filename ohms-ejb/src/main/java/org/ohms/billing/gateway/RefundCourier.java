package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;

/** Asks the gateway to give back what was agreed on. Whatever it is asked twice it does once: the key is the refund's. */
@ApplicationScoped
class RefundCourier {
    @Inject
    GatewaySettings settings;

    @Inject
    GatewayRefunds refunds;

    @Inject
    Attempts attempts;

    @Inject
    Background background;

    void on(@Observes MinuteHasPassed minute) {
        background.call("refund.waiting", refunds::open).forEach(this::send);
    }

    private void send(UUID id) {
        background.run("refund.send", () -> {
            var refund = refunds.locked(id);
            background.about("Refund", id, refund.patient());
            var gateway = settings.named(refund.gateway());
            var attempt = attempts.locked(refund.attempt());
            if (refund.isSettled()) {
                return;
            }
            if (gateway.isEmpty()) {
                refund.fail();
                return;
            }
            try {
                if (refund.state() == GatewayRefundState.SENT) {
                    refunds.settle(id, gateway.get().askBack(refund.reference()));
                    return;
                }
                var said = gateway.get().giveBack(id, attempt.reference(), attempt.intent(), refund.amount());
                if (!said.reference().isEmpty()) {
                    refund.send(said.reference());
                }
                refunds.settle(id, said.outcome());
            } catch (GatewaySilent silent) {
                // it is asked again when the next minute has passed, under the same key
                return;
            }
        });
    }
}
