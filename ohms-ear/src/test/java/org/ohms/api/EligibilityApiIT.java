package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

@InOpenHospital
@DisplayName("Asking an insurer at the interface")
class EligibilityApiIT {
    private static final String PATH = "/api/v1/eligibility-checks";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Partner partner;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
    }

    private String coverage() {
        return partner.asks()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].coverageId");
    }

    @Test
    void isAnsweredALittleLaterAndReadWithItsVersion() {
        var asked = partner.sends(Map.of("coverageId", coverage()))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", notNullValue())
                .extract()
                .<String>path("id");
        var until = Instant.now().plus(PATIENCE);
        while (partner.asks().get(PATH + "/" + asked).path("status").equals("requested")) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        var tag = partner.asks()
                .get(PATH + "/" + asked)
                .then()
                .statusCode(200)
                .body("status", oneOf("answered", "rejected", "not-reached"))
                .body("settledAt", notNullValue())
                .extract()
                .header("ETag");
        partner.asks()
                .header("If-None-Match", tag)
                .get(PATH + "/" + asked)
                .then()
                .statusCode(304);
    }

    @Test
    void isAskedOnceForOneKey() {
        var key = UUID.randomUUID().toString();
        var coverage = coverage();
        var first = partner.sends(Map.of("coverageId", coverage))
                .header("Idempotency-Key", key)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        partner.sends(Map.of("coverageId", coverage))
                .header("Idempotency-Key", key)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void isListedTheLatestFirstAPageAtATime() {
        var next = partner.asks()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", containsString("cursor="))
                .extract()
                .<String>path("next");

        partner.asks().get(next).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void namesWhatIsWrongAndIsUnknownUnderAnIdNobodyHas() {
        partner.sends(Map.of("serviceDate", "soon"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        partner.sends(Map.of("coverageId", UUID.randomUUID().toString()))
                .post(PATH)
                .then()
                .statusCode(404);
        partner.sends(Map.of("coverageId", coverage(), "serviceDate", "2199-01-01"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        partner.asks().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        partner.asks().get(PATH + "?limit=0&colour=red").then().statusCode(400).body("errors", hasSize(2));
    }
}
