package org.ohms.api.docs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The shapes of the description: what fields they have, and what one looks like. */
final class Schemas {
    private static final int DEPTH = 6;

    private final JsonObject known;

    Schemas(JsonObject description) {
        this.known = description.getJsonObject("components").getJsonObject("schemas");
    }

    /** One field of a shape, for people. */
    record Field(String name, String type, boolean required, String description) {}

    JsonObject resolved(JsonObject schema) {
        var ref = schema.getString("$ref", "");
        return ref.isEmpty() ? schema : known.getJsonObject(ref.substring(ref.lastIndexOf('/') + 1));
    }

    List<Field> fields(JsonObject schema) {
        var shape = resolved(schema);
        var fields = new ArrayList<Field>();
        var properties = shape.getJsonObject("properties");
        if (properties != null) {
            var required = strings(shape, "required");
            properties.forEach((name, value) -> {
                var property = value.asJsonObject();
                fields.add(new Field(
                        name, type(property), required.contains(name), property.getString("description", "")));
            });
        }
        return fields;
    }

    /** What a value is, in a few words. */
    String type(JsonObject schema) {
        var ref = schema.getString("$ref", "");
        if (!ref.isEmpty()) {
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        var type = typeOf(schema);
        if ("array".equals(type)) {
            return "list of " + type(schema.getJsonObject("items"));
        }
        var values = strings(schema, "enum");
        if (!values.isEmpty()) {
            return String.join(" | ", values);
        }
        return type + (schema.containsKey("format") ? ", " + schema.getString("format") : "");
    }

    /** An example made of the examples of the fields. */
    JsonValue example(JsonObject schema) {
        return example(schema, 0);
    }

    private JsonValue example(JsonObject schema, int depth) {
        var shape = resolved(schema);
        var given = shape.getJsonArray("examples");
        if (given != null && !given.isEmpty()) {
            return given.get(0);
        }
        var values = shape.getJsonArray("enum");
        if (values != null) {
            return values.get(0);
        }
        return switch (typeOf(shape)) {
            case "object" -> members(shape, depth);
            case "array" ->
                depth > DEPTH
                        ? JsonValue.EMPTY_JSON_ARRAY
                        : Json.createArrayBuilder()
                                .add(example(shape.getJsonObject("items"), depth + 1))
                                .build();
            case "integer" -> Json.createValue(1);
            case "number" -> Json.createValue(12.5);
            case "boolean" -> JsonValue.FALSE;
            default -> Json.createValue(text(shape.getString("format", "")));
        };
    }

    private JsonValue members(JsonObject shape, int depth) {
        var members = Json.createObjectBuilder();
        var properties = shape.getJsonObject("properties");
        if (properties != null && depth <= DEPTH) {
            var required = strings(shape, "required");
            properties.forEach((name, value) -> {
                var property = value.asJsonObject();
                if (required.contains(name) || property.containsKey("examples")) {
                    members.add(name, example(property, depth + 1));
                }
            });
        }
        return members.build();
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "9c1f4a52-6a0e-4a3b-8f0e-2f6d1f0b7a11";
            case "date" -> "2026-12-01";
            case "date-time" -> "2026-12-01T14:00:00Z";
            default -> "text";
        };
    }

    private static String typeOf(JsonObject schema) {
        var type = schema.get("type");
        if (type instanceof JsonString one) {
            return one.getString();
        }
        return type == null || type.asJsonArray().isEmpty()
                ? "object"
                : type.asJsonArray().getString(0);
    }

    private static List<String> strings(JsonObject schema, String name) {
        var found = schema.getJsonArray(name);
        return found == null
                ? List.of()
                : found.stream().map(value -> ((JsonString) value).getString()).toList();
    }
}
