package org.ohms.web.compliance;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ohms.compliance.audit.AuditExtract;
import org.ohms.compliance.audit.AuditQuery;

/** Lines of the trail as a file for programs: ids and codes as they are stored, with the words beside them. */
final class AuditJson {
    private static final JsonGeneratorFactory FACTORY =
            Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final AuditReading reading;

    AuditJson(AuditReading reading) {
        this.reading = reading;
    }

    byte[] of(UUID export, Instant at, AuditQuery asked, AuditExtract extract) {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(bytes, StandardCharsets.UTF_8)) {
            json.writeStartObject()
                    .write("export", export.toString())
                    .write("exportedAt", at.toString())
                    .write("from", asked.from().toString())
                    .write("until", asked.until().toString())
                    .write("matching", extract.total())
                    .write("complete", !extract.isCut());
            json.writeStartArray("lines");
            reading.entries(extract.part()).forEach(entry -> line(json, entry));
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void line(JsonGenerator json, AuditEntry entry) {
        json.writeStartObject()
                .write("line", entry.id())
                .write("time", entry.at().toString())
                .write("person", entry.who())
                .write("personId", entry.personId())
                .write("kind", entry.whose())
                .write("action", entry.what())
                .write("code", entry.code())
                .write("permission", entry.permission())
                .write("record", entry.record())
                .write("recordId", entry.objectId());
        json.writeStartArray("patients");
        entry.patients().forEach(patient -> json.write(patient.id().value().toString()));
        json.writeEnd()
                .write("result", entry.outcome())
                .write("why", entry.why())
                .write("purpose", entry.purpose())
                .write("address", entry.address())
                .write("correlation", entry.correlation())
                .writeEnd();
    }
}
