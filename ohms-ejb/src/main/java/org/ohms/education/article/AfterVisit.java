package org.ohms.education.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import org.ohms.scheduling.appointment.AppointmentEvent;
import org.ohms.shared.outbox.Outbox;
import org.ohms.shared.outbox.OutboxMessage;

/** A visit is over: a note to look, once and a while later, whether there is something to read about it. */
@ApplicationScoped
class AfterVisit {
    /** What was written down in the visit is in the record by then. */
    private static final Duration WRITTEN_BY = Duration.ofHours(2);

    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    void on(@Observes AppointmentEvent.Fulfilled event) {
        var patient = event.visit().patient();
        if (patient == null) {
            return;
        }
        var visit = event.visit().appointment();
        var now = clock.instant();
        outbox.put(new OutboxMessage(
                AfterVisitChannel.NAME,
                AfterVisitChannel.NAME + ":" + visit,
                Json.createObjectBuilder()
                        .add("visit", visit.toString())
                        .add("patient", patient.toString())
                        .build()
                        .toString(),
                patient,
                visit.value(),
                now.plus(WRITTEN_BY),
                now.plus(WORTH_TELLING)));
    }
}
