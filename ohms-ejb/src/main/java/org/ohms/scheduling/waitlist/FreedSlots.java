package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.availability.AvailabilityEvent;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;
import org.ohms.shared.time.TimeSlot;

/**
 * Writes down, with the change itself, that a time may have become free, if anybody waits for one: a visit was cancelled or
 * moved, an offer was not taken, hours were added or an absence was taken back. A time that somebody only looked at and gave
 * back was free before, and is not offered: who goes back to choose it again would find it gone. Who is asked is decided later by the system, for
 * whoever cancels a visit may not see who waits.
 */
@ApplicationScoped
class FreedSlots {
    private static final Duration NEW_HOURS = Duration.ofDays(28);

    @Inject
    Waitlist waitlist;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent event) {
        if (event instanceof AppointmentEvent.Cancelled) {
            note(event.visit().practitioner(), event.visit().time());
        } else if (event instanceof AppointmentEvent.Rescheduled moved) {
            note(moved.fromPractitioner(), moved.fromTime());
        }
    }

    void on(@Observes AvailabilityEvent event) {
        if (event instanceof AvailabilityEvent.ExceptionChanged changed) {
            note(changed.practitioner(), changed.time());
        } else if (event instanceof AvailabilityEvent.RulesChanged changed) {
            note(changed.practitioner(), TimeSlot.of(clock.instant(), NEW_HOURS));
        }
    }

    /** May have become free. */
    void note(PractitionerId who, TimeSlot time) {
        var now = clock.instant();
        if (!time.endsAt().isAfter(now)
                || !waitlist.somebodyWaits(
                        who,
                        day(time.startsAt()).minusDays(1),
                        day(time.endsAt()).plusDays(1))) {
            return;
        }
        outbox.put(new OutboxMessage(
                FreedSlotChannel.NAME,
                FreedSlotChannel.NAME + ":" + who + ":" + time + ":" + now,
                Json.createObjectBuilder()
                        .add("practitioner", who.toString())
                        .add("from", time.startsAt().toString())
                        .add("until", time.endsAt().toString())
                        .build()
                        .toString(),
                null,
                who.value(),
                now,
                time.endsAt()));
    }

    /** Days of the list are those of a place; one more at either end covers every clock. */
    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
