package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import org.ohms.scheduling.availability.SlotOffer;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Toasts;

/** What the desk is told when a time was booked or changed: when and with whom, never who. */
@RequestScoped
class DeskToasts {
    @Inject
    Toasts toasts;

    @Inject
    Formats formats;

    void booked(SlotOffer slot) {
        say("scheduling.did.book", slot);
    }

    void moved(SlotOffer slot) {
        say("scheduling.did.move", slot);
    }

    private void say(String key, SlotOffer slot) {
        toasts.say(key, when(slot.startsAt(), slot.zone()), slot.practitionerName());
    }

    private String when(Instant start, ZoneId zone) {
        var there = start.atZone(zone);
        return formats.day(there) + " " + formats.time(there);
    }
}
