package org.ohms.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Patients at the interface")
class PatientsApiIT {
    private final String family =
            "Api" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9-]", "x");
    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    @Test
    void areRegisteredReadAndReplaced() {
        var created = partner.sends(person())
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/patients/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("name.family", equalTo(family))
                .body("mrn", matchesPattern("\\d{9}"))
                .body("status", equalTo("active"))
                .extract();
        var path = "/api/v1/patients/" + created.path("id");

        partner.asks().get(path).then().statusCode(200).body("version", equalTo(1));
        partner.asks().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);

        var changed = person();
        changed.put("preferredName", "Sunny");
        partner.sends(changed).put(path).then().statusCode(428);
        partner.sends(changed)
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("preferredName", equalTo("Sunny"));
        partner.sends(person())
                .header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(412)
                .body("errors[0].code", equalTo("common.changed-meanwhile"));
    }

    @Test
    void areFoundByWhatIsKnownOfThem() {
        var id = registered();

        for (var search : List.of(
                Map.of("q", family),
                Map.of("q", family.substring(0, 6)),
                Map.of("q", family, "birthDate", "1990-09-02"),
                Map.of("phone", "+1 617 555 0142", "q", family))) {
            partner.sends(search)
                    .post("/api/v1/patients/search")
                    .then()
                    .statusCode(200)
                    .body("items.patient.id", hasItem(id))
                    .body("more", equalTo(false));
        }
        partner.sends(Map.of("q", family, "birthDate", "1991-09-02"))
                .post("/api/v1/patients/search")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        // a field is that field: a year of birth is no record number
        partner.sends(Map.of("q", family, "mrn", "1990"))
                .post("/api/v1/patients/search")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        partner.sends(Map.of("birthDate", "1990-02-31", "phone", "+1 617 555 0142"))
                .post("/api/v1/patients/search")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("birthDate"));
    }

    @Test
    void areRefusedWithEveryFieldThatIsWrong() {
        partner.sends(Map.of(
                        "name",
                        Map.of("family", "x".repeat(101), "middle", "B"),
                        "sex",
                        "F",
                        "birthDate",
                        1990,
                        "telecoms",
                        List.of(Map.of("kind", "fax")),
                        "favouriteColour",
                        "blue"))
                .post("/api/v1/patients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "name.family",
                                "name.middle",
                                "sex",
                                "birthDate",
                                "telecoms.0.kind",
                                "telecoms.0.value",
                                "favouriteColour"));
        partner.sends(Map.of("name", Map.of("family", family), "sex", "female", "birthDate", "2190-01-01"))
                .post("/api/v1/patients")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("birthDate"));
    }

    @Test
    void areNotReadFromAnythingButSoundJson() {
        for (var body : List.of(
                "{",
                "[]",
                "\"x\"",
                "{\"name\":{\"family\":\"A\"},\"name\":{\"family\":\"B\"},\"sex\":\"male\",\"birthDate\":\"1990\"}",
                "{\"sex\":" + "9".repeat(5000) + "}",
                "[".repeat(60) + "]".repeat(60),
                "{\"name\":{\"family\":\"\\ud800\"},\"sex\":\"male\",\"birthDate\":\"1990\"}")) {
            partner.sends(body)
                    .post("/api/v1/patients")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("incident", nullValue());
        }
        partner.asks()
                .contentType("text/plain")
                .body("{}")
                .post("/api/v1/patients")
                .then()
                .statusCode(415);
        partner.sends("{\"x\":\"" + "y".repeat(300_000) + "\"}")
                .post("/api/v1/patients")
                .then()
                .statusCode(413)
                .body("errors[0].code", equalTo("request.body-too-large"))
                .body("errors[0].params.maxBytes", equalTo("262144"));
        partner.sends("[".repeat(60) + "]".repeat(60))
                .post("/api/v1/patients")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("request.too-deep"))
                .body("errors[0].params.max", equalTo("50"));
    }

    @Test
    void areRegisteredOncePerKey() {
        var key = UUID.randomUUID().toString();
        var first = partner.sends(person()).header("Idempotency-Key", key).post("/api/v1/patients");
        first.then().statusCode(201);

        partner.sends(person())
                .header("Idempotency-Key", key)
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .body("id", equalTo(first.path("id")));
        var other = person();
        other.put("preferredName", "Else");
        partner.sends(other)
                .header("Idempotency-Key", key)
                .post("/api/v1/patients")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("idempotency.other-request"));
    }

    @Test
    void whomNobodyKnowsAreNotFound() {
        for (var id : List.of(UUID.randomUUID().toString(), "x", "00000000-0000-0000-0000-00000000000g")) {
            partner.asks()
                    .get("/api/v1/patients/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("errors[0].code", equalTo("common.not-found"));
        }
    }

    private String registered() {
        return partner.sends(person())
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> person() {
        var person = new HashMap<String, Object>();
        person.put("name", Map.of("family", family, "given", List.of("Ada")));
        person.put("sex", "female");
        person.put("birthDate", "1990-09-02");
        person.put("telecoms", List.of(Map.of("kind", "mobile", "value", "+16175550142")));
        return person;
    }
}
