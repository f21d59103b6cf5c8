package org.ohms.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;

/** Nobody signs in here, so whoever knows the address may try: what is not signed by the pharmacy changes nothing. */
@InOpenHospital
@DisplayName("The doors between the hospital and pharmacies outside")
class OutsideEventsApiIT {
    private static final String PROBLEM = "application/problem+json";

    private Hospital hospital;
    private String pharmacy = "";

    @BeforeEach
    void aPharmacy(Hospital open) throws SQLException {
        hospital = open;
        pharmacy = one("select id from ohms.outside_pharmacy where name = 'Lighthouse Pharmacy'");
    }

    @Test
    void hearNothingThatIsNotSigned() throws SQLException {
        var before = one("select count(*) from ohms.outside_pharmacy_event");
        for (var door : List.of(events(pharmacy), messages(pharmacy))) {
            refused(given().spec(hospital.request()).body(event()).post(door), 403);
            refused(sent(door, event(), now(), "v1=" + "0".repeat(64)), 403);
            refused(sent(door, event(), now(), "v1=" + hmac("guessed", now() + "." + event())), 403);
            refused(sent(door, "", now(), "v1=" + "0".repeat(64)), 403);
            refused(sent(door, "x".repeat(70_000), now(), "v1=" + "0".repeat(64)), 403);
        }
        assertThat(one("select count(*) from ohms.outside_pharmacy_event")).isEqualTo(before);
    }

    @Test
    void hearNothingOfAnotherTime() {
        for (var time : List.of(
                String.valueOf(Instant.now(clock()).minus(Duration.ofHours(1)).getEpochSecond()),
                String.valueOf(Instant.now(clock()).plus(Duration.ofHours(1)).getEpochSecond()),
                "yesterday",
                "-1",
                "99999999999999999999")) {
            refused(sent(events(pharmacy), event(), time, "v1=" + hmac("guessed", time + "." + event())), 403);
        }
    }

    @Test
    void knowNoPharmacyButTheirOwn() {
        for (var id : List.of(UUID.randomUUID().toString(), "nonsense", "1")) {
            refused(sent(events(id), event(), now(), "v1=" + hmac("guessed", now() + "." + event())), 404);
            refused(sent(messages(id), event(), now(), "v1=" + hmac("guessed", now() + "." + event())), 404);
        }
    }

    private static void refused(Response answer, int status) {
        answer.then().statusCode(status).contentType(startsWith(PROBLEM)).body("status", equalTo(status));
    }

    private Response sent(String door, String body, String time, String signature) {
        return given().spec(hospital.request())
                .contentType("application/json")
                .header("OHMS-Webhook-Timestamp", time)
                .header("OHMS-Webhook-Signature", signature)
                .body(body)
                .post(door);
    }

    private static String events(String pharmacy) {
        return "/api/outside-pharmacies/" + pharmacy + "/events";
    }

    private static String messages(String pharmacy) {
        return "/api/demo-pharmacies/" + pharmacy + "/messages";
    }

    private static String event() {
        return "{\"id\":\"%s\",\"prescription\":\"%s\",\"status\":\"dispensed\",\"occurredAt\":\"2026-11-22T10:00:00Z\"}"
                .formatted(new UUID(0, 1), new UUID(0, 2));
    }

    private static String now() {
        return String.valueOf(Instant.now(clock()).getEpochSecond());
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String one(String question) throws SQLException {
        try (var connection = hospital.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
