package org.ohms.api.docs;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The shapes of bodies: what is sent to us has no fields but the published ones, and the description says so. */
final class Shapes {
    private final OpenAPI description;
    private final Set<String> closed = new HashSet<>();

    Shapes(OpenAPI description) {
        this.description = description;
    }

    /** Closes every shape of a body that is read as JSON, and those within it. */
    void close(@Nullable RequestBody body) {
        if (body != null) {
            var json = body.getContent().getMediaType("application/json");
            if (json != null) {
                close(json.getSchema());
            }
        }
    }

    private void close(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        var ref = schema.getRef();
        if (ref != null) {
            var name = ref.substring(ref.lastIndexOf('/') + 1);
            if (closed.add(name)) {
                close(description.getComponents().getSchemas().get(name));
            }
            return;
        }
        close(schema.getItems());
        if (schema.getProperties() != null) {
            schema.setAdditionalPropertiesBoolean(false);
            schema.getProperties().values().forEach(this::close);
        }
    }
}
