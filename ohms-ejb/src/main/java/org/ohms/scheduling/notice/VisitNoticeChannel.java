package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ohms.messaging.notice.CalendarEntry;
import org.ohms.messaging.notice.Notice;
import org.ohms.messaging.notice.PatientNotices;
import org.ohms.scheduling.appointment.AnswerPurposes;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.outbox.DeliveryFailed;
import org.ohms.shared.outbox.OutboxChannel;
import org.ohms.shared.work.Background;

/**
 * Turns a note that a visit was booked, moved or cancelled into what the patient gets. Doing it twice is harmless: the
 * mail and the text message are taken once.
 */
@ApplicationScoped
class VisitNoticeChannel implements OutboxChannel {
    static final String NAME = "visit-notice";

    @Inject
    EntityManager entities;

    @Inject
    PatientNotices notices;

    @Inject
    VisitClock clocks;

    @Inject
    Background background;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> deliver(UUID id, String body) throws DeliveryFailed {
        try (var reader = Json.createReader(new StringReader(body))) {
            var note = reader.readObject();
            background.run("visit.tell", () -> tell(id, note));
        }
        return Optional.empty();
    }

    private void tell(UUID id, JsonObject note) {
        List<?> rows = entities.createNativeQuery(
                        "select cast(patient_id as text), cast(subject as text) from outbox where id = ?1")
                .setParameter(1, id)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        var row = (Object[]) rows.get(0);
        var patient = PatientId.of(String.valueOf(row[0]));
        var visit = UUID.fromString(String.valueOf(row[1]));
        background.about("Appointment", visit, patient);
        notices.tell(patient, notice(visit, note).onClockOf(clocks.of(visit)));
    }

    private Notice notice(UUID visit, JsonObject note) {
        var what = note.getString("what");
        var startsAt = Instant.parse(note.getString("startsAt"));
        var facts = new HashMap<String, Instant>();
        facts.put("when", startsAt);
        if (note.containsKey("before")) {
            facts.put("before", Instant.parse(note.getString("before")));
        }
        var cancelled = what.equals("cancelled");
        var at = Instant.parse(note.getString("at"));
        return new Notice(
                "visit." + what,
                facts,
                false,
                visit,
                "visit:" + visit + ":" + what + ":" + at,
                at,
                startsAt,
                new CalendarEntry(
                        visit + "@ohms",
                        note.getInt("sequence"),
                        cancelled,
                        startsAt,
                        Instant.parse(note.getString("endsAt"))),
                cancelled ? List.of() : AnswerPurposes.links(startsAt));
    }
}
