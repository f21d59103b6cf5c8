package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.scheduling.appointment.VisitChanges;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/**
 * Writes down, with the change itself, that a patient is to be told. The text is made later by the system, which knows
 * the patient's language and ways; whoever booked need not see them. A reminder that has not gone out yet is taken back
 * when the visit it tells of is not as it says any more.
 */
@ApplicationScoped
class VisitNotices {
    @Inject
    Outbox outbox;

    @Inject
    VisitChanges changes;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent event) {
        if (event instanceof AppointmentEvent.Rescheduled
                || event instanceof AppointmentEvent.Cancelled
                || event instanceof AppointmentEvent.Missed) {
            var visit = event.visit().appointment().value();
            outbox.withdraw(visit, "visit:" + visit + ":reminder:");
        }
        if (event instanceof AppointmentEvent.Booked booked) {
            note("booked", booked.visit(), null);
        } else if (event instanceof AppointmentEvent.Rescheduled moved) {
            note("moved", moved.visit(), moved.fromTime().startsAt());
        } else if (event instanceof AppointmentEvent.Cancelled cancelled) {
            note("cancelled", cancelled.visit(), null);
        }
    }

    private void note(String what, AppointmentEvent.Visit visit, @Nullable Instant before) {
        var now = clock.instant();
        var time = visit.time();
        if (visit.patient() == null || time.startsBefore(now)) {
            return;
        }
        var body = Json.createObjectBuilder()
                .add("what", what)
                .add("startsAt", time.startsAt().toString())
                .add("endsAt", time.endsAt().toString())
                .add("at", now.toString())
                .add("sequence", changes.sequence(visit.appointment()));
        if (before != null) {
            body.add("before", before.toString());
        }
        outbox.put(new OutboxMessage(
                VisitNoticeChannel.NAME,
                "visit:" + visit.appointment().value() + ":" + what + ":" + now,
                body.build().toString(),
                visit.patient(),
                visit.appointment().value(),
                now));
    }
}
