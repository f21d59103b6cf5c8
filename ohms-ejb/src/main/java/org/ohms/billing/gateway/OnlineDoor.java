package org.ohms.billing.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ohms.billing.lettercode.OnlineOffer;
import org.ohms.compliance.hospital.PortalAddress;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.work.Background;

/** Leads from a try to the page of the gateway. */
@ApplicationScoped
class OnlineDoor implements OnlineOffer {
    @Inject
    GatewaySettings settings;

    @Inject
    Attempts attempts;

    @Inject
    SavedMethods methods;

    @Inject
    Background background;

    @Inject
    PortalAddress portal;

    @Inject
    GatewayClock watch;

    @Override
    public boolean isOpen() {
        return settings.chosen().isPresent();
    }

    /**
     * Begins a try to pay one bill of a patient, or all that is open of several. One that is not settled is the same
     * try, as long as it is about the same bills and amounts.
     *
     * @param wanted bills that are locked, in the order in which they are named
     * @param how says of a new one how it is paid
     * @throws DomainException REFUSED while another try for one of them is not settled
     */
    UUID begin(PatientId patient, List<AttemptBill> wanted, Consumer<PaymentAttempt> how) {
        var running = attempts.running(wanted.stream().map(AttemptBill::invoice).toList());
        if (running.isEmpty()) {
            var attempt = new PaymentAttempt(patient, wanted, chosen().code(), watch.now(), watch.me());
            how.accept(attempt);
            attempts.add(attempt, wanted);
            return attempt.id();
        }
        return running.stream()
                .filter(known -> known.state() == AttemptState.OPEN
                        && Set.copyOf(attempts.bills(known)).equals(Set.copyOf(wanted)))
                .findFirst()
                .orElseThrow(() -> DomainException.refused(GatewayRefusal.RUNNING))
                .id();
    }

    /** The gateway hears of a try only once it is kept; what it answers, or that it does not, is kept by itself. */
    AttemptRow open(UUID id) {
        return background.call("payment.open", () -> {
            var attempt = attempts.locked(id);
            background.about("PaymentAttempt", id, attempt.patient());
            if (attempt.state() == AttemptState.BEGUN || attempt.state() == AttemptState.UNKNOWN) {
                try {
                    ask(attempt);
                } catch (GatewaySilent silent) {
                    attempt.lose();
                }
            }
            return attempt.row();
        });
    }

    private void ask(PaymentAttempt attempt) {
        var back = portal.of(back(attempt));
        var saved = attempt.savedMethod();
        if (saved != null) {
            charge(attempt, saved, back);
        } else if (attempt.isKeeping()) {
            var customer = methods.customer(attempt.begunBy(), chosen().code());
            attempt.open(chosen().beginKeeping(attempt.id(), attempt.amount(), back, customer));
        } else {
            attempt.open(chosen().begin(attempt.id(), attempt.amount(), back));
        }
    }

    /** What its owner forgot meanwhile is not paid with. */
    private void charge(PaymentAttempt attempt, UUID saved, String back) {
        var method = methods.with(saved).filter(known -> !known.isForgotten());
        if (method.isEmpty()) {
            attempt.fail(watch.now());
            return;
        }
        var said = chosen().charge(
                        attempt.id(), attempt.amount(), back, method.get().kept());
        attempt.charged(said);
        attempts.settle(attempt.id(), said.outcome(), attempt.reference());
    }

    private static String back(PaymentAttempt attempt) {
        var code = attempt.letterCode();
        if (code != null) {
            return "/pay?opened=" + code;
        }
        var booking = attempt.booking();
        if (booking != null) {
            return "/portal/book/dues?service=" + booking.service() + (booking.video() ? "&how=video" : "")
                    + "&payment=" + attempt.id();
        }
        var only = attempt.invoice();
        return only == null ? "/portal/bills/together?payment=" + attempt.id() : "/portal/bills/" + only;
    }

    private PaymentGateway chosen() {
        return settings.chosen().orElseThrow(() -> DomainException.refused(GatewayRefusal.NOT_OFFERED));
    }
}
