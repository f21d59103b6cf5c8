package org.ohms.api.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published description, as the build made it from the resources. */
@ApplicationScoped
class Description {
    private final String text;
    private final JsonObject json;

    Description() {
        try (var file = Description.class.getResourceAsStream("/META-INF/openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("the build left no description of the interfaces");
            }
            var bytes = file.readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
            try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
                json = reader.readObject();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text() {
        return text;
    }

    JsonObject json() {
        return json;
    }
}
