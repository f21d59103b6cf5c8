package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.scheduling.place.PlaceRow;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.time.HospitalDay;
import org.ohms.shared.work.Background;

/** Turns a note that a time is offered into what the patient gets, with links that take it or give it back. */
@ApplicationScoped
class OfferNoticeChannel implements OutboxChannel {
    static final String NAME = "waitlist-offer";

    @Inject
    Waitlist waitlist;

    @Inject
    PatientNotices notices;

    @Inject
    PlaceLookup places;

    @Inject
    HospitalDay hospital;

    @Inject
    Background background;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var offer = UUID.fromString(reader.readObject().getString("offer"));
            background.run("waitlist.tell", () -> tell(offer));
        }
        return Optional.empty();
    }

    private void tell(UUID id) {
        var offer = waitlist.offer(id);
        background.about("WaitlistOffer", id, offer.patient());
        var now = clock.instant();
        if (!offer.isOpen(now)) {
            return;
        }
        var until = offer.answerUntil();
        notices.tell(
                offer.patient(),
                new Notice(
                                "visit.offered",
                                Map.of("when", offer.time().startsAt(), "until", until),
                                false,
                                id,
                                NAME + ":told:" + id,
                                now,
                                until,
                                null,
                                List.of(
                                        new Notice.AnswerLink("accept", AcceptOffer.PURPOSE, until),
                                        new Notice.AnswerLink("decline", DeclineOffer.PURPOSE, until)))
                        .onClockOf(places.row(offer.place()).map(PlaceRow::zone).orElseGet(hospital::zone)));
    }
}
