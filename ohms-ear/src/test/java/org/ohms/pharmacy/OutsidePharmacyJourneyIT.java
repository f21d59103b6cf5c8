package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.PartnerSystem;
import org.ohms.house.Patience;

@DisplayName("A pharmacy outside the house")
class OutsidePharmacyJourneyIT extends Journey {
    private static final Pattern PRESCRIPTION = Pattern.compile("/prescriptions/[0-9a-f-]{36}$");
    private static final Pattern MESSAGE =
            Pattern.compile("\"resourceType\":\"MedicationRequest\",\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern EVENTS = Pattern.compile("/api/outside-pharmacies/[0-9a-f-]{36}/events");

    @Test
    @DisplayName("of the demonstration is chosen while signing, and says by itself that it handed the medicine over")
    void answersByItself() throws SQLException {
        var doctor = signedInAs("doctor");
        var chart = prescribe(doctor, "Lighthouse Pharmacy");
        var request = doctor.url().substring(doctor.url().lastIndexOf('/') + 1);
        Patience.until("the pharmacy has handed it over", () -> "DISPENSED".equals(stateOf(request)));

        doctor.navigate(chart + "/medicines");
        assertThat(doctor.locator("main")).containsText("Lighthouse Pharmacy: Given");
        look(doctor, "medicines-outside");
        var patient = signedInAs("patient");
        patient.setViewportSize(PHONE, 844);
        patient.navigate("/portal/medicines");
        assertThat(patient.locator("main")).containsText("Lighthouse Pharmacy gave it to you");
        assertAccessible(patient);
    }

    @Test
    @DisplayName(
            "that is taken in says what became of a prescription, each thing once; nobody else can say so in its name")
    void isHeard() throws SQLException, IOException {
        try (var pharmacy = PartnerSystem.open(hospital())) {
            var name = "Quay Pharmacy " + UUID.randomUUID();
            var secret = takenIn(pharmacy, name);
            var doctor = signedInAs("doctor");
            prescribe(doctor, name);
            var request = doctor.url().substring(doctor.url().lastIndexOf('/') + 1);
            Patience.until("the pharmacy is told", () -> !pharmacy.heard().isEmpty());
            var heard = pharmacy.heard().get(0).body();
            var message = MESSAGE.matcher(heard);
            var door = EVENTS.matcher(heard);
            assertThat(message.find() && door.find())
                    .as("what the pharmacy was told")
                    .isTrue();

            var said = event(message.group(1), "in-preparation");
            assertThat(says(door.group(), said, "somebody else's secret")).isEqualTo(403);
            assertThat(says(door.group(), event(UUID.randomUUID().toString(), "received"), secret))
                    .as("unknown prescription")
                    .isEqualTo(400);
            assertThat(says(door.group(), "{\"id\":7}", secret)).isEqualTo(400);
            assertThat(says("/api/outside-pharmacies/" + UUID.randomUUID() + "/events", said, secret))
                    .isEqualTo(404);
            assertThat(says(door.group(), said, secret)).isEqualTo(204);
            assertThat(stateOf(request)).isEqualTo("PREPARING");
            assertThat(says(door.group(), said, secret)).as("again").isEqualTo(204);
            assertThat(one("select count(*) from ohms.outside_pharmacy_event where outside_id = '" + message.group(1)
                            + "'"))
                    .isEqualTo("1");
        }
    }

    /** @return the secret that is shown once */
    private String takenIn(PartnerSystem pharmacy, String name) {
        var admin = signedInAs("admin");
        admin.navigate("/admin/outside-pharmacies");
        admin.locator("[id='pharmacy:name']").fill(name);
        admin.locator("[id='pharmacy:address']").fill("1 Quay Road");
        admin.locator("[id='pharmacy:url']").fill(pharmacy.address());
        admin.locator("[id='pharmacy:save']").click();
        var secret = admin.locator("[id='pharmacy'] p.num b");
        assertThat(secret).isVisible();
        return secret.textContent().strip();
    }

    /** @return the address of the chart */
    private String prescribe(Page doctor, String place) throws SQLException {
        var chart = "/staff/patients/" + one("select patient_id from ohms.patient_account order by since limit 1");
        doctor.navigate(chart + "/medicines/new");
        doctor.locator("[id='prescribe:medicine']").fill("fexofenadine");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".chk")).isVisible();
        doctor.locator("[id='prescribe:dose']").fill("1");
        doctor.locator("[id='prescribe:unit']").selectOption("TABLET");
        doctor.locator("[id='prescribe:frequency']").selectOption("ONCE_A_DAY");
        doctor.locator("[id='prescribe:days']").fill("3");
        doctor.locator("[id='prescribe:days']").blur();
        assertThat(doctor.locator(".spoken")).containsText("for 3 days");
        var choice = doctor.locator("[id='prescribe:collectAt']");
        choice.selectOption(choice.locator("option", new Locator.LocatorOptions().setHasText(place))
                .first()
                .getAttribute("value"));
        var reasons = doctor.locator(".alertcard--warn select");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).selectOption("WILL_MONITOR");
        }
        if (doctor.locator("[id='prescribe:looked']").count() > 0) {
            doctor.locator("[id='prescribe:looked']").check();
        }
        doctor.locator("[id='prescribe:sign']").click();
        doctor.waitForURL(PRESCRIPTION);
        // the name alone stands in the choice as well, which is there before the answer is
        assertThat(doctor.locator("main .lst li")
                        .filter(new Locator.FilterOptions().setHasText(place))
                        .first())
                .isVisible();
        return chart;
    }

    private String stateOf(String request) throws SQLException {
        return one("select max(state) from ohms.outside_prescription where request_id = '" + UUID.fromString(request)
                + "'");
    }

    private static String event(String prescription, String status) {
        return "{\"id\":\"%s\",\"prescription\":\"%s\",\"status\":\"%s\",\"occurredAt\":\"%s\"}"
                .formatted(UUID.randomUUID(), prescription, status, now());
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private int says(String path, String body, String secret) throws IOException {
        var time = String.valueOf(now().getEpochSecond());
        var request = HttpRequest.newBuilder(hospital().doors().staff().resolve(path))
                .header("Content-Type", "application/json")
                .header("OHMS-Webhook-Timestamp", time)
                .header("OHMS-Webhook-Signature", "v1=" + signature(secret, time + "." + body))
                .POST(BodyPublishers.ofString(body));
        return hospital().doors().send(request).statusCode();
    }

    private static String signature(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
