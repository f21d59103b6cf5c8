package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.preference.Wishes;
import org.ohms.messaging.reply.ReplyAction.Occasion;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.time.HospitalDay;

/** What the page behind a link says about an offered time: when it is, and nothing about why. */
@ApplicationScoped
class OfferOccasions {
    @Inject
    Waitlist waitlist;

    @Inject
    PlaceLookup places;

    @Inject
    Wishes wishes;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    Occasion of(UUID subject) {
        var offer = waitlist.offer(subject);
        var zone = places.row(offer.place()).map(PlaceRow::zone).orElseGet(hospital::zone);
        var reader = Optional.ofNullable(wishes.of(offer.patient()).zone()).orElse(zone);
        return new Occasion(offer.time().startsAt(), zone, reader, offer.isOpen(clock.instant()));
    }
}
