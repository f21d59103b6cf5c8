package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Every operation of the description, asked by those who must not get what they ask for. */
@DisplayName("A stranger at the interface")
class StrangerJourneyIT extends Journey {
    private static final Path TABLE = Path.of("src", "test", "resources", "api-access.csv");
    private static final List<String> EVERY_SCOPE = List.of(
            "Search and read patients",
            "Register and change patients",
            "Import lists of patients",
            "Read proposed duplicates",
            "Check medicines for interactions",
            "Read prescriptions",
            "Read what becomes of prescriptions at the pharmacy",
            "Read the stock of medicines",
            "Read what insurers say about the cover of patients",
            "Ask insurers about the cover of patients",
            "Read what insurers are asked to pay",
            "Prepare what insurers are asked to pay",
            "Read what insurers paid",
            "Bring files of insurers",
            "Read payers and who pays for patients",
            "Write down who pays for patients",
            "Read what is to be paid for",
            "Tell what is to be paid for",
            "Read issued invoices",
            "Read payments",
            "Tell what was paid at a terminal or at the bank",
            "Read doctors, services and free slots",
            "Read visits and hear of them",
            "Book, move, cancel, confirm, let arrive",
            "Bring in bundles of FHIR",
            "Say where it is told of events");

    private Contract contract;
    private Stage stage;
    private final SoftAssertions softly = new SoftAssertions();

    /** One line of the table. */
    private record Line(String scope, int stranger) {}

    @BeforeEach
    void open() {
        contract = Contract.of(hospital());
        stage = new Stage(hospital(), contract, Partner.demo(hospital()));
    }

    @Test
    void findsALineForEveryOperation() {
        var table = table();

        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(contract.operations().stream()
                        .map(Contract.Operation::id)
                        .toList());
        contract.operations()
                .forEach(operation -> assertThat(table.get(operation.id()).scope())
                        .as(operation.id())
                        .isEqualTo(operation.scope().orElse("")));
    }

    @Test
    void getsNothingOfThoseItDoesNotReach() {
        var limited = new Programs(hospital(), signedInAs("admin"))
                .register(EVERY_SCOPE, false, 1000, "")
                .partner();
        var table = table();
        for (var operation : contract.operations()) {
            var line = table.get(operation.id());
            if (line.scope().isEmpty()) {
                continue;
            }
            var good = stage.good(operation).orElseThrow().token(limited.token());
            var answer = good.send(hospital());
            softly.assertThat(answer.statusCode())
                    .as("%s: %s", good, answer.body())
                    .isEqualTo(line.stranger());
            softly.assertThat(contract.breaches(operation, answer))
                    .as(good.toString())
                    .isEmpty();
            if (line.stranger() == 404) {
                sameAsUnknown(good, answer);
            }
        }
        softly.assertAll();
    }

    @Test
    void seesNobodyInLists() {
        var limited = new Programs(hospital(), signedInAs("admin"))
                .register(EVERY_SCOPE, false, 1000, "")
                .partner();
        var visit = stage.appointment();

        limited.asks().get("/api/v1/appointments?limit=200").then().statusCode(200);
        assertThat(limited.asks().get("/api/v1/appointments?limit=200").body().asString())
                .doesNotContain(visit)
                .contains("\"items\":[]");
        assertThat(limited.asks()
                        .get("/api/v1/patient-matches?limit=200")
                        .body()
                        .asString())
                .contains("\"items\":[]");
        assertThat(limited.sends(Map.of("q", "Contract"))
                        .post("/api/v1/patients/search")
                        .body()
                        .asString())
                .contains("\"items\":[]");
        for (var list : List.of(
                "prescriptions", "dispenses", "eligibility-checks", "claims", "charges", "invoices", "payments")) {
            assertThat(limited.asks()
                            .get("/api/v1/" + list + "?limit=200")
                            .body()
                            .asString())
                    .as(list)
                    .contains("\"items\":[]");
        }
        assertThat(limited.asks().get("/api/v1/webhooks").body().asString()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void comesNoFurtherWithATokenThatWasGivenBackOrTaken() {
        var program = new Programs(hospital(), signedInAs("admin")).register(EVERY_SCOPE, true, 1000, "");
        var token = program.partner().token();
        Partner.revoke(hospital(), program.code(), program.secret(), token);

        for (var operation : contract.operations()) {
            if (operation.scope().isPresent()) {
                var answer = stage.good(operation).orElseThrow().token(token).send(hospital());
                softly.assertThat(answer.statusCode()).as(operation.id()).isEqualTo(401);
                softly.assertThat(contract.breaches(operation, answer))
                        .as(operation.id())
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    /** Whoever may not know of it hears what they would hear of something that does not exist. */
    private void sameAsUnknown(Call good, HttpResponse<String> answer) {
        var unknown = (good.operation().namesSomething()
                        ? good.about(UUID.randomUUID().toString())
                        : aboutNobody(good))
                .send(hospital());
        softly.assertThat(unknown.statusCode()).as(good.toString()).isEqualTo(answer.statusCode());
        softly.assertThat(unknown.body()).as(good.toString()).isEqualTo(answer.body());
        softly.assertThat(unknown.headers().map().keySet())
                .as(good.toString())
                .isEqualTo(answer.headers().map().keySet());
    }

    private static Call aboutNobody(Call good) {
        if (good.operation().method().equals("GET")) {
            return good.query("patient", UUID.randomUUID().toString());
        }
        var body = (ObjectNode) good.json();
        var someone = List.of("invoiceId", "coverageId").stream()
                .filter(body::has)
                .findFirst()
                .orElse("patientId");
        var other = good.json(body.put(someone, UUID.randomUUID().toString()));
        return good.headers().containsKey("Idempotency-Key")
                ? other.header("Idempotency-Key", UUID.randomUUID().toString())
                : other;
    }

    private static Map<String, Line> table() {
        var table = new LinkedHashMap<String, Line>();
        try (var lines = Files.lines(TABLE)) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(line -> table.put(line[0], new Line(line[1], Integer.parseInt(line[2]))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }
}
