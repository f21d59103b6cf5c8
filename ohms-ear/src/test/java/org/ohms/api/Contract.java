package org.ohms.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ohms.house.Hospital;

/**
 * The published description, read as a contract: which operations there are, and whether an answer keeps to it. Shapes
 * are read as closed: a property that is not described breaks the contract.
 */
final class Contract {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode description;
    private final ObjectNode closedShapes;
    private final List<Operation> operations;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> known = new HashMap<>();

    private Contract(JsonNode description) {
        this.description = description;
        this.closedShapes = description.get("components").get("schemas").deepCopy();
        closedShapes.forEach(Contract::close);
        this.operations = operationsOf(description);
    }

    static Contract of(Hospital hospital) {
        try {
            return new Contract(JSON.readTree(hospital.doors()
                    .get(hospital.doors().staff(), "/api/openapi.json")
                    .body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One operation of the description. */
    record Operation(String method, String path, JsonNode described) {
        String id() {
            return described.path("operationId").asText();
        }

        /** The scope that opens it; empty when it needs no token. */
        Optional<String> scope() {
            return Optional.of(described.at("/security/0/oauth/0").asText()).filter(scope -> !scope.isEmpty());
        }

        /** The type of body it reads; empty when it reads none. */
        Optional<String> bodyType() {
            var types = described.at("/requestBody/content").fieldNames();
            return types.hasNext() ? Optional.of(types.next()) : Optional.empty();
        }

        JsonNode bodySchema() {
            return described
                    .at("/requestBody/content")
                    .path(bodyType().orElse(""))
                    .path("schema");
        }

        boolean documents(int status) {
            return described.path("responses").has(String.valueOf(status));
        }

        boolean readsJson() {
            return bodyType().filter("application/json"::equals).isPresent();
        }

        boolean namesSomething() {
            return path.contains("{id}");
        }

        List<JsonNode> parameters(String in) {
            return StreamSupport.stream(described.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .toList();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    JsonNode description() {
        return description;
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
    }

    Set<String> scopes() {
        var scopes = description.at("/components/securitySchemes/oauth/flows/clientCredentials/scopes");
        return StreamSupport.stream(((Iterable<String>) scopes::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
    }

    /** The shape behind a reference. */
    JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref").asText();
        return ref.isEmpty()
                ? schema
                : description.at("/components/schemas/" + ref.substring(ref.lastIndexOf('/') + 1));
    }

    /** What the answer has that the description does not allow; empty when it keeps to it. */
    List<String> breaches(Operation operation, HttpResponse<String> answer) {
        return breaches(
                operation,
                answer.statusCode(),
                answer.headers()
                        .firstValue("Content-Type")
                        .map(header -> header.split(";")[0].strip().toLowerCase(Locale.ROOT))
                        .orElse(""),
                answer.body());
    }

    List<String> breaches(Operation operation, int status, String type, String body) {
        var documented = operation.described().path("responses").path(String.valueOf(status));
        if (documented.isMissingNode()) {
            return List.of("status " + status + " is not documented: " + body);
        }
        var content = documented.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("a body where none is documented (" + type + "): " + body);
        }
        if (!content.has(type)) {
            return List.of("content type " + type + " is not documented for " + status + ": " + body);
        }
        return breaches(content.path(type).path("schema"), body);
    }

    /** Whether a refusal that belongs to no operation is a problem as documented. */
    List<String> problemBreaches(String type, String body) {
        return type.equals("application/problem+json")
                ? breaches(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), body)
                : List.of("content type " + type + " for a refusal: " + body);
    }

    private List<String> breaches(JsonNode schema, String body) {
        try {
            return validator(schema).validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .toList();
        } catch (JsonProcessingException noJson) {
            return List.of("no JSON: " + body);
        }
    }

    private synchronized JsonSchema validator(JsonNode schema) {
        return known.computeIfAbsent(schema.toString(), text -> {
            ObjectNode closed = schema.deepCopy();
            close(closed);
            var whole = JSON.createObjectNode();
            whole.putArray("allOf").add(closed);
            whole.putObject("components").set("schemas", closedShapes);
            return schemas.getSchema(
                    whole,
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());
        });
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            if (!schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
            schema.get("properties").forEach(Contract::close);
        }
        if (schema.has("items")) {
            close(schema.get("items"));
        }
    }

    private static List<Operation> operationsOf(JsonNode description) {
        var found = new ArrayList<Operation>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> found.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()))));
        return List.copyOf(found);
    }

    /** Every value by name, in the order of the description. */
    static Map<String, JsonNode> members(JsonNode object) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }
}
