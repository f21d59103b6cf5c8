package org.ohms.patients.copy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The copy for programs: every part by its code, values as they are kept. */
final class CopyJson {
    private static final JsonGeneratorFactory FACTORY =
            Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private CopyJson() {}

    static byte[] of(WholeRecord whole) {
        var bytes = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(bytes, StandardCharsets.UTF_8)) {
            json.writeStartObject()
                    .write("hospital", whole.hospital())
                    .write("madeAt", whole.madeAt().toString())
                    .write("patient", whole.patient().toString());
            json.writeStartObject("record");
            for (var part : whole.parts()) {
                json.writeStartArray(part.code());
                part.entries().forEach(entry -> write(json, entry));
                json.writeEnd();
            }
            json.writeEnd();
            json.writeStartArray("files");
            whole.files().forEach(file -> json.write(file.name()));
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, CopyEntry entry) {
        json.writeStartObject();
        for (var field : entry.fields()) {
            if (field.value() instanceof Number number) {
                json.write(field.name(), number.longValue());
            } else {
                json.write(field.name(), field.value().toString());
            }
        }
        json.writeEnd();
    }
}
