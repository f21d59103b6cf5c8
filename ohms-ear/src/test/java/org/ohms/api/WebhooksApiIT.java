package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Hospital;
import org.ohms.house.InOpenHospital;
import org.ohms.house.PartnerSystem;

@InOpenHospital
@DisplayName("Webhooks")
class WebhooksApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Partner partner;
    private Stage stage;
    private PartnerSystem system;

    @BeforeEach
    void aPartner(Hospital hospital) {
        partner = Partner.demo(hospital);
        stage = new Stage(hospital, Contract.of(hospital), partner);
        system = PartnerSystem.open(hospital);
        forget();
    }

    @AfterEach
    void forget() {
        partner.asks()
                .get("/api/v1/webhooks")
                .then()
                .extract()
                .<List<String>>path("items.id")
                .forEach(webhook -> partner.asks()
                        .delete("/api/v1/webhooks/" + webhook)
                        .then()
                        .statusCode(204));
    }

    @AfterEach
    void close() {
        system.close();
    }

    @Test
    void tellWhatHappenedSignedAndOnce() throws GeneralSecurityException {
        var subscribed = partner.sends(Map.of(
                        "url", system.address(), "events", List.of("appointment.booked", "appointment.confirmed")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract();
        var visit = stage.appointment();
        partner.asks().post("/api/v1/appointments/" + visit + "/confirm").then().statusCode(200);

        heard(2);

        var booked = system.heard().stream()
                .filter(heard -> heard.body().contains("appointment.booked"))
                .findFirst()
                .orElseThrow();
        assertThat(booked.path()).isEqualTo("/hooks");
        assertThat(booked.body())
                .contains("\"appointmentId\":\"" + visit + "\"")
                .doesNotContain("Contract");
        assertThat(booked.headers().get("ohms-webhook-signature"))
                .isEqualTo("v1="
                        + hmac(
                                subscribed.path("secret"),
                                booked.headers().get("ohms-webhook-timestamp") + "." + booked.body()));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> partner.asks()
                        .get("/api/v1/webhooks/" + subscribed.path("id") + "/deliveries")
                        .then()
                        .statusCode(200)
                        .body("items.state", equalTo(List.of("delivered", "delivered")))
                        .body("items[0].attempts[0].status", equalTo(204)));
    }

    @Test
    void comeAgainOnWishWithTheSameId() {
        var webhook = subscribed();
        partner.asks().post("/api/v1/webhooks/" + webhook + "/test").then().statusCode(202);
        heard(1);
        var delivery = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> partner.asks()
                                .get("/api/v1/webhooks/" + webhook + "/deliveries")
                                .<String>path("items.find { it.state == 'delivered' }?.id"),
                        id -> id != null);

        partner.sends(Map.of("deliveryId", delivery))
                .post("/api/v1/webhooks/" + webhook + "/replays")
                .then()
                .statusCode(202)
                .body("count", equalTo(1));

        heard(2);
        assertThat(system.heard().get(1).headers().get("ohms-webhook-id"))
                .isEqualTo(system.heard().get(0).headers().get("ohms-webhook-id"));
    }

    @Test
    void sayInTheLogWhyTheyDidNotArrive() {
        var webhook = subscribed();
        system.answers(302);
        partner.asks().post("/api/v1/webhooks/" + webhook + "/test").then().statusCode(202);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> partner.asks()
                        .get("/api/v1/webhooks/" + webhook + "/deliveries")
                        .then()
                        .body("items[0].state", equalTo("waiting"))
                        .body("items[0].attempts[0].status", equalTo(302))
                        .body("items[0].attempts[0].failure", equalTo("webhook.refused")));
    }

    @Test
    void goNowhereInside() {
        for (var inside : List.of(
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://017700000001/",
                "https://[::ffff:10.0.0.1]/",
                "http://localhost/",
                "https://localhost:22/",
                "https://localhost.localdomain:1/",
                "file:///etc/passwd")) {
            partner.sends(Map.of("url", inside, "events", List.of("appointment.booked")))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("url"));
        }
    }

    private String subscribed() {
        return partner.sends(Map.of("url", system.address(), "events", List.of("appointment.fulfilled")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void heard(int messages) {
        Awaitility.await().atMost(PATIENCE).until(() -> system.heard().size() >= messages);
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
