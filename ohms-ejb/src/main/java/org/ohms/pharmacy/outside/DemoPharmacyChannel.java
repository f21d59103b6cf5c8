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

/** What the pharmacy of demonstrations tells us, signed and over the door that is open to every pharmacy. */
@ApplicationScoped
class DemoPharmacyChannel implements OutboxChannel {
    static final String NAME = "demo-pharmacy";

    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsideAddresses addresses;

    @Inject
    DemoPharmacySettings settings;

    @Inject
    PharmacyCalls calls;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        var parted = body.indexOf(' ');
        var pharmacy = UUID.fromString(body.substring(0, parted));
        var event = body.substring(parted + 1);
        var secret = background
                .call("demo-pharmacy.read", () -> pharmacies.known(pharmacy).map(OutsidePharmacy::secret))
                .filter(known -> settings.isOn())
                .orElseThrow(() -> new DeliveryFailed("outside.pharmacy-ended", true));
        try {
            var status = calls.post(
                    addresses.events(pharmacy), MessageSignature.headers(secret, id, clock.instant(), event), event);
            if (status < 200 || status >= 300) {
                throw new DeliveryFailed("outside.not-taken", false);
            }
            return Optional.empty();
        } catch (PharmacySilent silent) {
            throw new DeliveryFailed(silent.code(), false);
        }
    }
}
