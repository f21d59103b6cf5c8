package org.ohms.pharmacy.outside;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.work.Background;

/**
 * What pharmacies outside tell by themselves. Nobody signs in for it: the signature says who speaks. An event is kept and
 * what it means is written in one transaction, and only then is it acknowledged.
 */
@Stateless
public class OutsideInbox {
    @Inject
    OutsidePharmacies pharmacies;

    @Inject
    OutsidePrescriptions sent;

    @Inject
    OutsideNews news;

    @Inject
    Background background;

    @Inject
    Clock clock;

    /**
     * Takes an event in. One that comes again changes nothing.
     *
     * @throws DomainException NOT_FOUND for a pharmacy that this hospital does not know; FORBIDDEN for an event that is not
     *     from it, was changed on its way or is too old; INVALID for one that says nothing sensible
     */
    @PermitAll
    public void receive(UUID pharmacy, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        var secret = pharmacies.with(pharmacy).secret();
        var now = clock.instant();
        var event = PharmacyEventReader.read(SignedBody.text(secret, timestamp, signature, body, now), now);
        background.run("outside-pharmacy.event", () -> take(pharmacy, event));
    }

    private void take(UUID pharmacy, PharmacyEvent event) {
        var away = sent.locked(event.prescription())
                .filter(one -> one.pharmacy().equals(pharmacy))
                .orElseThrow(() -> DomainException.invalid(
                        Refusal.of(CommonRefusal.NOT_FOUND).at("prescription")));
        background.about("OutsidePrescription", away.id(), away.patient());
        if (sent.keep(pharmacy, event, clock.instant()) && away.hear(event)) {
            tell(away);
        }
    }

    /** Whoever sent it hears when it does not go on by itself. */
    private void tell(OutsidePrescription away) {
        switch (away.state()) {
            case REFUSED, NOT_COLLECTED, CONTRADICTED ->
                news.back(away.sentBy(), away.patient(), away.id() + ":" + away.state());
            default -> {}
        }
    }
}
