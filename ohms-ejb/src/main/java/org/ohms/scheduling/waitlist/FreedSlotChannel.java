package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.time.TimeSlot;
import org.ohms.shared.work.Background;

/**
 * Offers a time that became free to whoever waits for it, one after the other, until nothing of it is left. Doing it twice is
 * harmless: what is held for somebody is not free any more, and nobody is asked twice about the same time.
 */
@ApplicationScoped
class FreedSlotChannel implements OutboxChannel {
    static final String NAME = "waitlist-match";

    @Inject
    WaitlistMatching matching;

    @Inject
    WaitlistOffers offers;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            match(
                    PractitionerId.of(note.getString("practitioner")),
                    TimeSlot.between(Instant.parse(note.getString("from")), Instant.parse(note.getString("until"))));
        }
        return Optional.empty();
    }

    private void match(PractitionerId who, TimeSlot freed) {
        List<UUID> waiting = background.call("waitlist.match", () -> matching.waiting(who, freed));
        for (var entry : waiting) {
            List<WaitlistMatching.Match> times =
                    background.call("waitlist.match", () -> matching.times(entry, who, freed));
            for (var time : times) {
                if (offered(time)) {
                    break;
                }
            }
        }
    }

    /** Whether somebody got it; what speaks against one time, such as a visit elsewhere, need not speak against the next. */
    private boolean offered(WaitlistMatching.Match match) {
        try {
            offers.make(match.entry(), match.slot(), match.until(), null);
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }
}
