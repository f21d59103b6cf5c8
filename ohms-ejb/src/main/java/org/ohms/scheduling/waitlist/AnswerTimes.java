package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ohms.messaging.preference.ContactWishes;
import org.ohms.messaging.preference.Wishes;
import org.ohms.scheduling.availability.NoticeSettings;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.shared.id.PatientId;

/** Until when somebody can answer an offer: long enough after they hear of it, and long enough before the visit. */
@ApplicationScoped
class AnswerTimes {
    @Inject
    WaitlistSettings settings;

    @Inject
    NoticeSettings notice;

    @Inject
    Wishes wishes;

    @Inject
    Clock clock;

    /** For an offer the list makes by itself, counted from the end of quiet hours; empty when it begins too soon. */
    Optional<Instant> byItself(PatientId patient, SlotOffer slot) {
        return until(heard(wishes.of(patient), slot.zone()), slot.startsAt().minus(notice.forPatients()));
    }

    /** For an offer that somebody makes who decides themselves when to reach the patient; empty when it begins too soon. */
    Optional<Instant> byHand(SlotOffer slot) {
        return until(clock.instant(), slot.startsAt().minus(notice.atTheDesk()));
    }

    private Optional<Instant> until(Instant heard, Instant latest) {
        var until = heard.plus(settings.answerWithin());
        var kept = until.isAfter(latest) ? latest : until;
        return kept.isBefore(heard.plus(WaitlistSettings.shortest())) ? Optional.empty() : Optional.of(kept);
    }

    /** When the patient hears of it: now, or when their quiet hours end. */
    private Instant heard(ContactWishes wanted, ZoneId place) {
        var zone = Optional.ofNullable(wanted.zone()).orElse(place);
        var now = clock.instant().atZone(zone);
        if (!wanted.isQuiet(now.toLocalTime())) {
            return now.toInstant();
        }
        var day = now.toLocalTime().isBefore(wanted.quietUntil())
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return day.atTime(wanted.quietUntil()).atZone(zone).toInstant();
    }
}
