package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Whatever somebody sends, right or wrong, by page or interface: a log says who did what with which id, not more. */
@DisplayName("In the logs of the server and of the database")
class NothingInLogsJourneyIT extends Journey {
    private static final String PHONE = "+16175550187";

    private final String marker = "Qzm" + letters();
    private final List<String> correlations = new ArrayList<>();

    @Test
    @DisplayName("stands nothing about a person and no secret, and each line of a request carries the id of its answer")
    void standsNothingAboutAPerson() throws Exception {
        var partner = Partner.demo(hospital());

        badLogins();
        var patient = registered(partner);
        wrongAtTheInterface(partner, patient);
        atTheDesk(patient);
        whileTheDatabaseIsBusy(partner, patient);

        var logs = hospital().logs();
        assertThat(logs)
                .anyMatch(log -> log.endsWith("messages.log"))
                .anyMatch(log -> log.endsWith("access.log"))
                .anyMatch(log -> log.endsWith("console.log"))
                .anyMatch(log -> log.toString().contains("database/log"));
        for (var log : logs) {
            assertThat(text(log).toLowerCase(Locale.ROOT))
                    .as("markers in %s", log)
                    .doesNotContain(marker.toLowerCase(Locale.ROOT))
                    .doesNotContain(PHONE.substring(2))
                    .doesNotContain("617-555-0187");
            assertThat(hospital().secretsOfAccounts())
                    .as("secrets of the demo accounts in %s", log)
                    .isNotEmpty()
                    .noneMatch(text(log)::contains);
        }
        var written = text(hospital().node().log());
        // the server begins a file with its version, in plain words
        assertThat(written.substring(0, written.lastIndexOf('\n')).lines().dropWhile(line -> !line.startsWith("{")))
                .as("lines of the server's log")
                .isNotEmpty()
                .allSatisfy(line -> {
                    var json = Contract.JSON.readTree(line);
                    assertThat(json.has("type") && json.has("ibm_datetime"))
                            .as(line)
                            .isTrue();
                });
        assertThat(correlations)
                .isNotEmpty()
                .allSatisfy(
                        id -> assertThat(text(hospital().node().log())).contains("\"ext_correlation\":\"" + id + "\""));
    }

    private void badLogins() {
        var door = staffDoor();
        signIn(door, marker + "@example.org", marker + " secret words");
        door.waitForSelector(".errsum, .msg");
        Partner.token(
                        hospital(),
                        Map.of("grant_type", "client_credentials", "client_id", marker, "client_secret", marker))
                .then()
                .statusCode(401);
        hospital()
                .request()
                .header("Authorization", "Bearer " + marker)
                .get("/api/v1/services")
                .then()
                .statusCode(401);
        hospital().request().get("/welcome?link=" + marker).then().statusCode(302);
    }

    private String registered(Partner partner) {
        return partner.sends(Map.of(
                        "name",
                        Map.of("family", marker, "given", List.of(marker)),
                        "sex",
                        "female",
                        "birthDate",
                        "1990-09-02",
                        "telecoms",
                        List.of(
                                Map.of("kind", "mobile", "value", PHONE),
                                Map.of("kind", "email", "value", marker + "@example.org"))))
                .header("Idempotency-Key", marker + "-once")
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void wrongAtTheInterface(Partner partner, String patient) {
        for (var body : List.of(
                "{\"name\":{\"family\":\"" + marker,
                "{\"" + marker + "\":1}",
                "{\"birthDate\":\"" + marker + "\",\"sex\":\"" + marker + "\"}",
                "[\"" + marker + "\"]",
                marker)) {
            partner.sends(body).post("/api/v1/patients").then().statusCode(400);
        }
        partner.sends(Map.of("q", marker))
                .post("/api/v1/patients/search")
                .then()
                .statusCode(200);
        partner.asks().header("If-None-Match", marker).get("/api/v1/patients/" + patient + "?" + marker + "=" + marker);
        partner.asks()
                .contentType("text/csv")
                .body(("id,family,given,birthDate\n1," + marker + "," + marker + "," + marker + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/patients/imports?source=" + marker)
                .then()
                .statusCode(200);
        var service = partner.asks()
                .get("/api/v1/services")
                .then()
                .extract()
                .<String>path("items.find { it.specialties.isEmpty() }.code");
        var who = partner.asks().get("/api/v1/practitioners").then().extract().<String>path("items[0].id");
        var from = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        var start = partner.asks()
                .get("/api/v1/practitioners/" + who + "/slots?service=" + service + "&from=" + from + "&to="
                        + from.plusDays(14))
                .then()
                .extract()
                .<String>path("items[0].start");
        var booking = Map.of(
                "patientId", patient, "practitionerId", who, "serviceCode", service, "start", start, "reason", marker);
        partner.sends(booking).post("/api/v1/appointments").then().statusCode(201);
        partner.sends(booking).post("/api/v1/appointments").then().statusCode(409);
    }

    private void atTheDesk(String patient) {
        var desk = signedInAs("registrar");
        desk.navigate("/staff/patients?q=" + marker);
        desk.navigate("/staff/patients/" + patient + "/details");
        assertThat(desk.content()).contains(marker);
        desk.locator(".app-bar__search input").fill(marker);
        desk.waitForSelector(".finder__name");
        desk.navigate("/staff/patients/new");
        desk.locator("[id='register:family']").fill(marker);
        desk.locator("[id='register:mobile']").fill(marker);
        desk.locator("[id='register:save']").click();
        desk.waitForSelector(".errsum");
    }

    /** Nobody gets on: what fails in the middle of things is what tempts a server to tell all it knows. */
    private void whileTheDatabaseIsBusy(Partner partner, String patient) throws SQLException {
        var desk = signedInAs("registrar");
        partner.token();
        try (var busy = hospital().database()) {
            busy.setAutoCommit(false);
            try (var statement = busy.createStatement()) {
                statement.execute("lock table ohms.patient in access exclusive mode");
            }
            var sent = partner.sends(Map.of(
                            "name",
                            Map.of("family", marker, "given", List.of(marker)),
                            "sex",
                            "female",
                            "birthDate",
                            "1991-01-01"))
                    .post("/api/v1/patients");
            assertThat(sent.statusCode()).isEqualTo(503);
            correlations.add(sent.header("X-Correlation-Id"));
            var page = desk.navigate("/staff/patients/" + patient + "/details");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.headerValue("Retry-After")).isEqualTo("5");
            correlations.add(page.headerValue("X-Correlation-Id"));
            busy.rollback();
        }
    }

    private static String text(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    private static String letters() {
        return new Random()
                .ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
