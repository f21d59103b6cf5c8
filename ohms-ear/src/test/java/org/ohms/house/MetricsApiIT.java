package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.api.Partner;

@InOpenHospital
@DisplayName("The metrics of a node")
class MetricsApiIT {
    /** What a figure of ours may say about an event: our own words and codes, the name of a door or a way. */
    private static final String OUR_LABEL = "(mp_scope|mp_app|event|code|outcome|way|status)=\"[a-zA-Z0-9_.-]*\"";

    @Test
    @DisplayName("are shown to nobody without the login made for them")
    void areShownToNobodyWithoutTheLogin(Hospital hospital) throws IOException {
        var doors = hospital.doors();
        for (var door : List.of(doors.staff(), doors.patients())) {
            assertThat(doors.get(door, "/metrics").statusCode()).isEqualTo(401);
            var admin = HttpRequest.newBuilder(door.resolve("/metrics"))
                    .header("Authorization", "Basic " + base64("admin@demo.ohms:" + hospital.passwordOf("admin")));
            assertThat(doors.send(admin).statusCode()).isEqualTo(401);
        }
        assertThat(doors.get(doors.plain(), "/metrics").statusCode()).isEqualTo(403);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("count a visit when it is booked")
    void countAVisit(Hospital hospital) {
        var before = booked(hospital);

        book(hospital, LocalDate.now(ZoneOffset.UTC).plusWeeks(7).with(TemporalAdjusters.next(DayOfWeek.THURSDAY)));

        assertThat(booked(hospital)).isGreaterThan(before);
    }

    @Test
    @DisplayName("speak in fixed words and figures")
    void speakInFixedWords(Hospital hospital) {
        Partner.demo(hospital).asks().get("/api/v1/services").then().statusCode(200);

        Awaitility.await("the figures of a minute")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> ours(hospital).stream().anyMatch(line -> line.startsWith("ohms_outbox_waiting{")));

        assertThat(ours(hospital))
                .anyMatch(line -> line.startsWith("ohms_api_answers_total{") && line.contains("status=\"2xx\""))
                .anyMatch(line -> line.startsWith("ohms_outbox_oldest_seconds{"))
                .anyMatch(line -> line.startsWith("ohms_audit_unsealed_lines{"))
                .anyMatch(line -> line.startsWith("ohms_audit_unsealed_oldest_seconds{"))
                .allMatch(line -> line.matches("ohms_[a-z_]+\\{" + OUR_LABEL + "(," + OUR_LABEL + ")*,?} [0-9.eE+-]+"));
    }

    @Test
    @DisplayName("put nothing about a mistake into the headers of an answer")
    void putNothingIntoHeaders(Hospital hospital) throws IOException {
        var doors = hospital.doors();

        var answer = doors.get(doors.staff(), "/api/v1/patients/not-an-id");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().map().toString()).doesNotContain("org.ohms", "Exception", "com.ibm");
    }

    private static double booked(Hospital hospital) {
        return ours(hospital).stream()
                .filter(line -> line.startsWith("ohms_visits_total{") && line.contains("event=\"booked\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<String> ours(Hospital hospital) {
        var answer = hospital.request()
                .auth()
                .preemptive()
                .basic("metrics", hospital.passwordOfMetrics())
                .get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString()
                .lines()
                .filter(line -> line.startsWith("ohms_"))
                .toList();
    }

    private static void book(Hospital hospital, LocalDate day) {
        var partner = Partner.demo(hospital);
        String practitioner = partner.asks()
                .get("/api/v1/practitioners")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name.contains('Osman') }.id");
        String start = partner.asks()
                .get("/api/v1/practitioners/" + practitioner + "/slots?service=short-visit&from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].start");
        String patient = partner.sends(Map.of(
                        "name", Map.of("family", "Countwell", "given", List.of("Ada")),
                        "birthDate", "1951-03-12",
                        "sex", "female"))
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        partner.sends(Map.of(
                        "patientId", patient,
                        "practitionerId", practitioner,
                        "serviceCode", "short-visit",
                        "start", start))
                .post("/api/v1/appointments")
                .then()
                .statusCode(201);
    }
}
