package org.ohms.integration.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/** Something that happened, in ids: what is written down for later, and what partners are told. */
record Happening(
        UUID id,
        WebhookEvent event,
        @Nullable UUID subject,
        @Nullable PatientId patient,
        Instant at) {

    /** The message as it goes out. */
    String message() {
        var message = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("type", event.code())
                .add("at", at.toString());
        if (subject != null) {
            message.add(event.subject(), subject.toString());
        }
        if (patient != null) {
            message.add("patientId", patient.toString());
        }
        return message.build().toString();
    }

    /** Reads what {@link #message()} wrote. */
    static Happening of(String message) {
        try (var reader = Json.createReader(new StringReader(message))) {
            var json = reader.readObject();
            var patient = json.getString("patientId", "");
            var event = WebhookEvent.ofCode(json.getString("type")).orElseThrow();
            return new Happening(
                    UUID.fromString(json.getString("id")),
                    event,
                    subject(json, event),
                    patient.isEmpty() ? null : PatientId.of(patient),
                    Instant.parse(json.getString("at")));
        }
    }

    private static @Nullable UUID subject(JsonObject json, WebhookEvent event) {
        var subject = json.getString(event.subject(), "");
        return subject.isEmpty() ? null : UUID.fromString(subject);
    }
}
