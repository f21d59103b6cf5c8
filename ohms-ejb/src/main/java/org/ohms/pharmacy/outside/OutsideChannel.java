package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.crypto.MessageSignature;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Hands a prescription, or the wish to have it back, to a pharmacy outside, signed. The same message has the same id at
 * every try, so that the pharmacy can tell a second one; its address says nothing of the patient.
 */
@ApplicationScoped
class OutsideChannel implements OutboxChannel {
    static final String NAME = "outside-pharmacy";
    static final String NEW = "new";
    static final String CANCEL = "cancel";

    @Inject
    OutsidePrescriptions sent;

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsideMessages messages;

    @Inject
    PharmacyCalls calls;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /** Everything one try needs. */
    private record Letter(UUID id, String url, String secret, String message) {
        @Override
        public String toString() {
            return "Letter " + id;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        var letter = background
                .call("outside-pharmacy.read", () -> letter(body))
                .orElseThrow(() -> new DeliveryFailed("outside.pharmacy-ended", true));
        try {
            var status = calls.post(
                    letter.url(),
                    MessageSignature.headers(letter.secret(), letter.id(), clock.instant(), letter.message()),
                    letter.message());
            if (status < 200 || status >= 300) {
                throw new DeliveryFailed("outside.not-taken", false);
            }
        } catch (PharmacySilent silent) {
            throw new DeliveryFailed(silent.code(), false);
        }
        background.run(
                "outside-pharmacy.sent", () -> sent.locked(subject(body)).ifPresent(OutsidePrescription::arrived));
        return Optional.empty();
    }

    private Optional<Letter> letter(String body) {
        return sent.known(subject(body))
                .flatMap(away -> pharmacies
                        .known(away.pharmacy())
                        // what is there is asked for back also where nothing is sent any more
                        .filter(pharmacy -> isCancel(body) || !pharmacy.isEnded())
                        .map(pharmacy -> letter(away, pharmacy, isCancel(body))));
    }

    private Letter letter(OutsidePrescription away, OutsidePharmacy pharmacy, boolean cancel) {
        var id = OutsideMessages.id(away, cancel);
        return new Letter(id, pharmacy.url(), pharmacy.secret(), messages.of(away, pharmacy, cancel));
    }

    @Override
    public void gaveUp(UUID id, String body) {
        sent.locked(subject(body)).ifPresent(OutsidePrescription::notReached);
    }

    private static UUID subject(String body) {
        return UUID.fromString(body.substring(0, body.indexOf(' ')));
    }

    private static boolean isCancel(String body) {
        return body.endsWith(" " + CANCEL);
    }
}
