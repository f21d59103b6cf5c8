package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.PartnerSystem;
import org.ohms.house.Patience;

@DisplayName("A pharmacy outside the house")
class OutsidePharmacyJourneyIT extends Journey {
    private static final Pattern PRESCRIPTION = Pattern.compile("/prescriptions/[0-9a-f-]{36}$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name = "Quay Pharmacy " + UUID.randomUUID();

    @Test
    @DisplayName("is taken in, is sent a prescription, and says what became of it; nobody else can say so in its name")
    void fills() throws SQLException, IOException {
        try (var pharmacy = PartnerSystem.open(hospital())) {
            fills(pharmacy);
        }
    }

    private void fills(PartnerSystem pharmacy) throws SQLException, IOException {
        var secret = takenIn(pharmacy);
        var chart = "/staff/patients/" + one("select patient_id from ohms.patient_account order by since limit 1");
        var doctor = signedInAs("doctor");
        prescribe(doctor, chart);

        var choice = doctor.locator("[id$=':collectAt']");
        choice.selectOption(choice.locator("option", new Locator.LocatorOptions().setHasText(name))
                .getAttribute("value"));
        doctor.locator("[id$=':sendOut']").click();
        assertThat(doctor.locator("main")).containsText(name);
        assertAccessible(doctor);
        Patience.until("the pharmacy is told", () -> !pharmacy.heard().isEmpty());
        var message = JSON.readTree(pharmacy.heard().get(0).body());
        assertThat(pharmacy.heard().get(0).path())
                .as("nobody stands in an address")
                .isEqualTo("/hooks");
        assertThat(message.path("type").asText()).isEqualTo("message");
        var prescription = resource(message, "MedicationRequest").path("id").asText();
        var events = Pattern.compile("https?://[^\"]*?(/api/v1/outside-pharmacies/[0-9a-f-]{36}/events)")
                .matcher(pharmacy.heard().get(0).body());
        assertThat(events.find()).isTrue();

        var said = event(prescription, "received");
        assertThat(says(events.group(1), said, null)).isEqualTo(403);
        assertThat(says(events.group(1), said, "somebody else's secret")).isEqualTo(403);
        assertThat(says("/api/v1/outside-pharmacies/" + UUID.randomUUID() + "/events", said, secret))
                .isEqualTo(404);
        assertThat(says(events.group(1), "{\"id\":7}", secret)).isEqualTo(400);
        assertThat(says(events.group(1), "", secret)).isEqualTo(403);
        assertThat(says(events.group(1), event(UUID.randomUUID().toString(), "received"), secret))
                .isEqualTo(400);
        assertThat(says(events.group(1), said, secret)).isEqualTo(204);
        assertThat(says(events.group(1), said, secret)).as("again").isEqualTo(204);

        doctor.reload();
        assertThat(doctor.locator("main")).containsText("Received");
        look(doctor, "prescription-outside");
        var patient = signedInAs("patient");
        patient.setViewportSize(PHONE, 844);
        patient.navigate("/portal/medicines");
        assertThat(patient.locator("main")).containsText("Received");
        assertAccessible(patient);
    }

    /** @return the secret that is shown once */
    private String takenIn(PartnerSystem pharmacy) {
        var admin = signedInAs("admin");
        admin.navigate("/admin/outside-pharmacies");
        admin.locator("[id='pharmacy:name']").fill(name);
        admin.locator("[id='pharmacy:address']").fill("1 Quay Road");
        admin.locator("[id='pharmacy:url']").fill("http://localhost/plain");
        admin.locator("[id='pharmacy:save']").click();
        assertThat(admin.locator("[id='pharmacy:url']")).hasAttribute("aria-invalid", "true");
        admin.locator("[id='pharmacy:url']").fill(pharmacy.address());
        admin.locator("[id='pharmacy:save']").click();
        var secret = admin.locator("[id='pharmacy'] p.num b");
        assertThat(secret).isVisible();
        look(admin, "outside-pharmacies");
        return secret.textContent().strip();
    }

    private static void prescribe(Page doctor, String chart) {
        doctor.navigate(chart + "/medicines/new");
        doctor.locator("[id='prescribe:medicine']").fill("cetirizine");
        doctor.locator("[id='prescribe:look']").click();
        assertThat(doctor.locator(".chk")).isVisible();
        doctor.locator("[id='prescribe:dose']").fill("1");
        doctor.locator("[id='prescribe:unit']").selectOption("TABLET");
        doctor.locator("[id='prescribe:frequency']").selectOption("ONCE_A_DAY");
        doctor.locator("[id='prescribe:days']").fill("3");
        doctor.locator("[id='prescribe:days']").blur();
        assertThat(doctor.locator(".spoken")).containsText("for 3 days");
        var reasons = doctor.locator(".alertcard--warn select");
        for (var i = 0; i < reasons.count(); i++) {
            reasons.nth(i).selectOption("WILL_MONITOR");
        }
        if (doctor.locator("[id='prescribe:looked']").count() > 0) {
            doctor.locator("[id='prescribe:looked']").check();
        }
        doctor.locator("[id='prescribe:sign']").click();
        doctor.waitForURL(PRESCRIPTION);
        assertThat(doctor.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Where it is collected")))
                .isVisible();
    }

    private static JsonNode resource(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .filter(one -> one.path("resourceType").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String event(String prescription, String status) {
        return "{\"id\":\"%s\",\"prescription\":\"%s\",\"status\":\"%s\",\"occurredAt\":\"%s\"}"
                .formatted(UUID.randomUUID(), prescription, status, now());
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private int says(String path, String body, @Nullable String secret) throws IOException {
        var time = String.valueOf(now().getEpochSecond());
        var request = HttpRequest.newBuilder(hospital().doors().staff().resolve(path))
                .header("Content-Type", "application/json")
                .header("OHMS-Webhook-Timestamp", time)
                .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("OHMS-Webhook-Signature", "v1=" + signature(secret, time + "." + body));
        }
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

    private String one(String question) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
