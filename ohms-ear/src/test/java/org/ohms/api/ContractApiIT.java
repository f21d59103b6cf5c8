package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

/** Walks the published description and holds the hospital to every word of it, in good calls and in bad ones. */
@InOpenHospital
@DisplayName("The published description is true of")
class ContractApiIT {
    private static final String UNKNOWN = "9c1f4a52-6a0e-4a3b-8f0e-2f6d1f0b7a11";

    private Hospital hospital;
    private Contract contract;
    private Stage stage;
    private final SoftAssertions softly = new SoftAssertions();

    @BeforeEach
    void open(Hospital open) {
        hospital = open;
        contract = Contract.of(open);
        stage = new Stage(open, contract, Partner.demo(open));
    }

    @Test
    void itself() {
        assertThat(contract.description().path("openapi").asText()).startsWith("3.1");
        assertThat(contract.operations()).hasSizeGreaterThan(20);
        for (var operation : contract.operations()) {
            softly.assertThat(operation.described().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            softly.assertThat(stage.good(operation))
                    .as("a good call of %s", operation)
                    .isPresent();
            softly.assertThat(operation.path().startsWith("/v1/")
                            || operation.path().startsWith("/fhir/"))
                    .as("%s needs a scope", operation)
                    .isEqualTo(operation.scope().isPresent());
        }
        softly.assertAll();
    }

    @Test
    void goodCalls() {
        each(operation -> true, good -> {
            var answer = kept(good, "good");
            if (answer.statusCode() == 409 && good.operation().id().equals("arriveAppointment")) {
                // nobody is expected on a day when the hospital is closed
                softly.assertThat(answer.body()).contains("appointment.not-on-this-day");
                return;
            }
            softly.assertThat(answer.statusCode())
                    .as("%s: %s", good, answer.body())
                    .isBetween(200, 299);
        });
    }

    @Test
    void callsWithoutAToken() {
        each(
                Contract.Operation::namesSomething,
                good -> refused(good.about(UNKNOWN).header("Authorization", null), 401, "no token, unknown"));
        each(operation -> operation.scope().isPresent(), good -> {
            refused(good.header("Authorization", null), 401, "no token");
            refused(good.token("x.y.z"), 401, "no sound token");
            refused(good.header("Authorization", "Basic ZGVtbzpkZW1v"), 401, "another scheme");
        });
    }

    @Test
    void callsWithEveryScopeButTheirs() {
        each(operation -> operation.scope().isPresent(), good -> {
            var others = contract.scopes().stream()
                    .filter(scope -> !scope.equals(good.operation().scope().orElseThrow()))
                    .sorted()
                    .collect(Collectors.joining(" "));
            var answer = refused(good.token(Partner.demo(hospital, others).token()), 403, "other scopes");
            softly.assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .as(good.toString())
                    .contains("insufficient_scope", good.operation().scope().orElseThrow());
        });
    }

    @Test
    void callsAboutWhatDoesNotExist() {
        each(Contract.Operation::namesSomething, good -> {
            for (var id : List.of(UNKNOWN, "x", "00000000-0000-0000-0000-00000000000g", "%00", "..")) {
                refused(good.about(id), 404, "id " + id);
            }
        });
    }

    @Test
    void callsWithUnsoundBodies() {
        each(Contract.Operation::readsJson, good -> {
            for (var text : List.of("", "{", "[]", "null", "\"x\"", "{}}", "{\"a\":1,}", "{'a':1}", "\u0000")) {
                refused(good.bytes("application/json", text.getBytes(StandardCharsets.UTF_8)), 400, "body " + text);
            }
            refused(
                    good.bytes("application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                    400,
                    "not UTF-8");
            refused(
                    good.bytes("application/json", ("[".repeat(60) + "]".repeat(60)).getBytes(StandardCharsets.UTF_8)),
                    400,
                    "deep");
            refused(
                    good.bytes(
                            "application/json", ("\"" + "x".repeat(300_000) + "\"").getBytes(StandardCharsets.UTF_8)),
                    413,
                    "long");
        });
    }

    @Test
    void callsWithWrongFields() {
        each(Contract.Operation::readsJson, good -> {
            var sound = (ObjectNode) good.json();
            names(good.json(with(sound, "nobodyAskedFor", "1")), "nobodyAskedFor");
            for (var protectedField : List.of("id", "version", "mrn", "createdBy", "status", "allPatients")) {
                if (!contract.resolved(good.operation().bodySchema())
                        .path("properties")
                        .has(protectedField)) {
                    names(good.json(with(sound, protectedField, "1")), protectedField);
                }
            }
            var shape = contract.resolved(good.operation().bodySchema());
            shape.path("required")
                    .forEach(required -> names(good.json(without(sound, required.asText())), required.asText()));
            Contract.members(shape.path("properties")).forEach((name, property) -> {
                names(good.json(withNode(sound, name, wrongFor(contract.resolved(property)))), name);
                if (property.has("maxLength")
                        && contract.resolved(property).path("type").asText().equals("string")) {
                    names(
                            good.json(with(
                                    sound,
                                    name,
                                    "1".repeat(property.path("maxLength").asInt() + 1))),
                            name);
                }
                if (property.has("enum")) {
                    names(good.json(with(sound, name, "no-such-word")), name);
                }
            });
        });
    }

    @Test
    void callsWithWrongParameters() {
        each(
                operation -> !operation.parameters("query").isEmpty(),
                good -> good.operation().parameters("query").forEach(parameter -> {
                    var name = parameter.path("name").asText();
                    kept(good.query(name, "\u0000\u0001"), "control characters in " + name);
                    kept(good.query(name, "x".repeat(5000)), "a long " + name);
                    if (!parameter.at("/schema/format").isMissingNode()
                            || parameter.at("/schema/type").asText().equals("integer")) {
                        names(good.query(name, "no-such-thing"), name);
                        names(good.query(name, "999999999-01-01"), name);
                    }
                    if (parameter.path("required").asBoolean()) {
                        names(good.query(name, null), name);
                    }
                }));
    }

    @Test
    void callsInTheWrongType() {
        each(operation -> operation.bodyType().isPresent(), good -> {
            refused(good.header("Content-Type", "text/plain"), 415, "text/plain");
            refused(good.header("Content-Type", "nonsense"), 415, "nonsense");
        });
        each(operation -> true, good -> {
            var answer = kept(good.header("Accept", "application/xml"), "XML wanted");
            softly.assertThat(answer.statusCode()).as(good.toString()).isEqualTo(406);
        });
    }

    @Test
    void changesOfWhatChangedMeanwhile() {
        each(operation -> operation.documents(412), good -> {
            refused(good.header("If-Match", "\"999\""), 412, "stale");
            refused(good.header("If-Match", "nonsense"), 412, "no version of ours");
        });
        each(operation -> operation.documents(428), good -> refused(good.header("If-Match", null), 428, "no version"));
    }

    @Test
    void answersThatTheAskerHas() {
        each(operation -> operation.documents(304), good -> {
            var tag = kept(good, "first").headers().firstValue("ETag").orElseThrow();
            var answer = kept(good.header("If-None-Match", tag), "again");
            softly.assertThat(answer.statusCode()).as(good.toString()).isEqualTo(304);
        });
    }

    @Test
    void callsSentAgain() {
        each(operation -> operation.method().equals("POST") && operation.scope().isPresent(), good -> {
            var key = UUID.randomUUID().toString();
            var first = kept(good.header("Idempotency-Key", key), "first");
            var again = kept(good.header("Idempotency-Key", key), "again");
            softly.assertThat(again.statusCode())
                    .as("%s: %s", good, first.body())
                    .isEqualTo(first.statusCode());
            softly.assertThat(again.body()).as(good.toString()).isEqualTo(first.body());
            for (var header : List.of("Location", "ETag", "Content-Type")) {
                softly.assertThat(again.headers().firstValue(header))
                        .as("%s of %s", header, good)
                        .isEqualTo(first.headers().firstValue(header));
            }
            softly.assertThat(again.headers().firstValue("Idempotency-Replayed"))
                    .as(good.toString())
                    .contains("true");
            refused(otherwise(good).header("Idempotency-Key", key), 422, "another request");
            names(good.header("Idempotency-Key", "with blanks"), "Idempotency-Key");
            names(good.header("Idempotency-Key", "x".repeat(256)), "Idempotency-Key");
        });
    }

    @Test
    void refusedCallsSentAgain() {
        var operation = stage.operation("bookAppointment");
        var good = stage.good(operation).orElseThrow();
        var late = good.json(with((ObjectNode) good.json(), "start", "2020-01-06T14:00:00Z"))
                .header("Idempotency-Key", UUID.randomUUID().toString());

        var first = refused(late, 409, "in the past");
        var again = refused(late, 409, "in the past, again");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        softly.assertAll();
    }

    /** The same operation, asked for something else. */
    private Call otherwise(Call good) {
        var text =
                Contract.members(
                                contract.resolved(good.operation().bodySchema()).path("properties"))
                        .entrySet()
                        .stream()
                        .filter(property ->
                                property.getValue().path("maxLength").asInt() >= 100 || isDate(property.getValue()))
                        .findFirst();
        return text.map(property -> good.json(with(
                        (ObjectNode) good.json(),
                        property.getKey(),
                        isDate(property.getValue()) ? "2001-02-03" : "otherwise")))
                .orElseGet(() -> stage.good(good.operation()).orElseThrow());
    }

    private static boolean isDate(JsonNode schema) {
        return "date".equals(schema.path("format").asText());
    }

    private interface EachGood {
        void check(Call good);
    }

    private void each(Function<Contract.Operation, Boolean> which, EachGood check) {
        contract.operations().stream()
                .filter(which::apply)
                .forEach(operation -> check.check(stage.good(operation)
                        .orElseThrow(() -> new AssertionError("there is no good call of " + operation))));
        softly.assertAll();
    }

    /** Sends it and holds the answer to the description. */
    private HttpResponse<String> kept(Call call, String what) {
        var answer = call.send(hospital);
        softly.assertThat(contract.breaches(call.operation(), answer))
                .as("%s (%s) answered %s", call, what, answer.statusCode())
                .isEmpty();
        return answer;
    }

    private HttpResponse<String> refused(Call call, int status, String what) {
        var answer = kept(call, what);
        softly.assertThat(answer.statusCode())
                .as("%s (%s): %s", call, what, answer.body())
                .isEqualTo(status);
        return answer;
    }

    /** It is refused, and the field that is wrong is named. */
    private void names(Call call, String field) {
        var answer = refused(call, 400, field);
        try {
            var named = Contract.JSON.readTree(answer.body()).path("errors").findValuesAsText("field");
            softly.assertThat(named)
                    .as("fields named by %s to a wrong %s", call, field)
                    .anyMatch(name -> name.equals(field) || name.startsWith(field + "."));
        } catch (JsonProcessingException noJson) {
            softly.fail("%s answered no JSON: %s", call, answer.body());
        }
    }

    private static ObjectNode with(ObjectNode sound, String name, String value) {
        return sound.deepCopy().put(name, value);
    }

    private static ObjectNode withNode(ObjectNode sound, String name, JsonNode value) {
        return sound.deepCopy().set(name, value);
    }

    private static ObjectNode without(ObjectNode sound, String name) {
        var copy = sound.deepCopy();
        copy.remove(name);
        return copy;
    }

    private static JsonNode wrongFor(JsonNode schema) {
        return schema.path("type").asText().equals("boolean")
                ? Contract.JSON.getNodeFactory().textNode("yes")
                : Contract.JSON.getNodeFactory().booleanNode(true);
    }
}
