package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Appointments at the interface")
class AppointmentsApiIT {
    private Partner partner;
    private String service;
    private String practitioner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
        service = partner.asks()
                .get("/api/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.specialties.isEmpty() }.code");
        practitioner = partner.asks()
                .get("/api/v1/practitioners")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void areBookedMovedConfirmedAndCancelled() {
        var free = free(practitioner, 20);
        var patient = registered();

        var booked = partner.sends(booking(patient, free.get(0)))
                .post("/api/v1/appointments")
                .then()
                .statusCode(201)
                .body("status", equalTo("booked"))
                .body("confirmed", equalTo(false))
                .body("patientId", equalTo(patient))
                .body("serviceCode", equalTo(service))
                .body("start", equalTo(free.get(0)))
                .extract();
        var path = "/api/v1/appointments/" + booked.path("id");
        assertThat(free(practitioner, 20)).doesNotContain(free.get(0));

        partner.asks().post(path + "/confirm").then().statusCode(200).body("confirmed", equalTo(true));
        partner.sends(Map.of("start", free.get(3)))
                .header("If-Match", booked.header("ETag"))
                .post(path + "/reschedule")
                .then()
                .statusCode(412)
                .body("errors[0].code", equalTo("common.changed-meanwhile"));
        partner.sends(Map.of("start", free.get(3)))
                .post(path + "/reschedule")
                .then()
                .statusCode(200)
                .body("start", equalTo(free.get(3)));
        for (var step : List.of("/confirm", "/arrive")) {
            partner.asks()
                    .header("If-Match", booked.header("ETag"))
                    .post(path + step)
                    .then()
                    .statusCode(412);
        }
        partner.sends(Map.of("reason", "patient"))
                .header("If-Match", "W/" + partner.asks().get(path).header("ETag"))
                .post(path + "/cancel")
                .then()
                .statusCode(412);
        partner.sends(Map.of("reason", "patient", "note", "by phone"))
                .header("If-Match", "*")
                .post(path + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        partner.sends(Map.of("reason", "patient"))
                .post(path + "/cancel")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("appointment.wrong-state"));
        partner.asks().get(path).then().statusCode(200).body("status", equalTo("cancelled"));
    }

    @Test
    void areListedPageAfterPage() {
        var patient = registered();
        var others = registered();
        var free = free(practitioner, 30);
        for (var i : List.of(10, 14, 18)) {
            book(patient, free.get(i)).then().statusCode(201);
        }
        book(others, free.get(22)).then().statusCode(201);

        var ids = new ArrayList<String>();
        String next = "/api/v1/appointments?patient=" + patient + "&status=booked&limit=2";
        var pages = 0;
        while (next != null) {
            var page = partner.asks()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items.patientId", everyItem(equalTo(patient)))
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
            pages++;
        }

        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(2);
        partner.asks()
                .get("/api/v1/appointments?practitioner=" + practitioner + "&status=cancelled,noshow")
                .then()
                .statusCode(200)
                .body("items.patientId", not(hasItem(others)));
    }

    @Test
    void areRefusedWithReasons() {
        var patient = registered();
        var free = free(practitioner, 20);

        partner.sends(Map.of("patientId", "x", "practitionerId", practitioner, "start", "tomorrow", "when", "now"))
                .post("/api/v1/appointments")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("patientId", "start", "when", "serviceCode"));
        partner.sends(booking(UUID.randomUUID().toString(), free.get(5)))
                .post("/api/v1/appointments")
                .then()
                .statusCode(404);
        partner.sends(Map.of(
                        "patientId",
                        patient,
                        "practitionerId",
                        practitioner,
                        "serviceCode",
                        service,
                        "start",
                        "2020-01-06T14:00:00Z"))
                .post("/api/v1/appointments")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("appointment.in-the-past"));
        partner.asks()
                .get("/api/v1/appointments?status=sleeping&from=31-12-2026&practitioner=7&colour=blue")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("status", "from", "practitioner", "colour"));
        partner.asks()
                .get("/api/v1/practitioners/" + practitioner + "/slots?from=2026-12-01")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("to", "service"));
        for (var step : List.of("confirm", "arrive")) {
            partner.asks()
                    .post("/api/v1/appointments/" + UUID.randomUUID() + "/" + step)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void areBookedOnceThoughFiveRequestsWithOneKeyComeAtOnce() throws InterruptedException, ExecutionException {
        var patient = registered();
        var start = free(practitioner, 30).get(25);
        var key = UUID.randomUUID().toString();
        var body = booking(patient, start);

        var answers = atOnce(5, i -> {
            var answer = partner.sends(body).header("Idempotency-Key", key).post("/api/v1/appointments");
            return answer.statusCode() + " " + answer.path("id");
        });

        assertThat(answers.keySet().stream().filter(answer -> answer.startsWith("201")))
                .hasSize(1);
        assertThat(answers.keySet()).allMatch(answer -> answer.startsWith("201") || answer.startsWith("409"));
        partner.asks()
                .get("/api/v1/appointments?patient=" + patient)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", notNullValue());
    }

    @Test
    void ofOneDoctorGoToTwentyOfTwoHundred() throws InterruptedException, ExecutionException {
        var other = partner.asks()
                .get("/api/v1/practitioners")
                .then()
                .extract()
                .<List<String>>path("items.id")
                .get(1);
        var slots = apart(free(other, 60)).subList(0, 20);
        var patients = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            patients.add(registered());
        }

        var answers = atOnce(200, i -> {
            var answer = partner.sends(Map.of(
                            "patientId",
                            patients.get(i / 20),
                            "practitionerId",
                            other,
                            "serviceCode",
                            service,
                            "start",
                            slots.get((i + i / 20) % 20)))
                    .post("/api/v1/appointments");
            return answer.statusCode() == 201 ? "booked" : answer.statusCode() + " " + answer.path("errors.code");
        });

        assertThat(answers).isEqualTo(new TreeMap<>(Map.of("booked", 20, "409 [appointment.slot-taken]", 180)));
    }

    /** Starts that do not touch each other, so that one patient can have all of them. */
    private static List<String> apart(List<String> starts) {
        var chosen = new ArrayList<String>();
        var end = java.time.Instant.EPOCH;
        for (var start : starts) {
            var begin = java.time.Instant.parse(start);
            if (!begin.isBefore(end)) {
                chosen.add(start);
                end = begin.plus(java.time.Duration.ofHours(2));
            }
        }
        return chosen;
    }

    private io.restassured.response.Response book(String patient, String start) {
        return partner.sends(booking(patient, start)).post("/api/v1/appointments");
    }

    private Map<String, Object> booking(String patient, String start) {
        return Map.of(
                "patientId",
                patient,
                "practitionerId",
                practitioner,
                "serviceCode",
                service,
                "start",
                start,
                "reason",
                "Blood pressure");
    }

    /** Starts of free slots in the coming days, beginning a week ahead. */
    private List<String> free(String who, int days) {
        var from = LocalDate.now(ZoneId.of("America/New_York")).plusDays(7);
        var found = new ArrayList<String>();
        for (var begin = from; begin.isBefore(from.plusDays(days)); begin = begin.plusDays(30)) {
            found.addAll(partner.asks()
                    .get("/api/v1/practitioners/" + who + "/slots?service=" + service + "&from=" + begin + "&to="
                            + begin.plusDays(29))
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.start"));
        }
        return found;
    }

    private String registered() {
        return partner.sends(Map.of(
                        "name",
                        Map.of("family", "Visitor", "given", List.of("Ada")),
                        "sex",
                        "female",
                        "birthDate",
                        "1990-09-02"))
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private interface Numbered {
        String run(int number) throws Exception;
    }

    /** How often each answer came. */
    private static Map<String, Integer> atOnce(int count, Numbered work)
            throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(Math.min(count, 40));
        try {
            var tasks = new ArrayList<Callable<String>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                tasks.add(() -> work.run(number));
            }
            var answers = new TreeMap<String, Integer>();
            for (Future<String> answer : pool.invokeAll(tasks)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
