package org.ohms.records;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** Letters go to the patient, values and pictures come back, whatever the line is like. */
@DisplayName("A document")
class DocumentJourneyIT extends Journey {
    private String patient = "";

    @BeforeEach
    void careForThePatient() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(
                    "select patient_id from ohms.patient_account order by since, patient_id limit 1")) {
                rows.next();
                patient = rows.getString(1);
            }
            statement.executeUpdate(
                    "insert into ohms.care_relationship (patient_id, account_id, source, source_id, starts_at)"
                            + " select '" + patient
                            + "', r.account_id, 'assignment', gen_random_uuid(), now() - interval '1 minute'"
                            + " from ohms.account_role r where r.role = 'doctor'");
        }
    }

    @Test
    @DisplayName("of the patient reaches the doctor as it was, and is given out as something to keep, never to show")
    void fromThePatient() throws IOException {
        var title = "Sugar " + UUID.randomUUID();
        var words = ("Morning 128 mg/dL, " + title).getBytes(StandardCharsets.UTF_8);
        var home = signedInAs("patient");
        home.navigate("/portal/documents");
        look(home, "portal");
        home.locator("#send-title").fill(title);
        home.setInputFiles("#send-files", new FilePayload("../sugar.txt.exe", "application/pdf", words));

        var row = home.locator("li").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).containsText("Not scanned");
        var download = home.waitForDownload(
                () -> row.locator("a[href^='/portal/files/']").click());
        Assertions.assertThat(download.suggestedFilename()).endsWith(".txt").doesNotContain("/");
        Assertions.assertThat(Files.readAllBytes(download.path())).isEqualTo(words);

        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + patient + "/documents");
        look(doctor, "staff");
        var filed = doctor.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(filed).containsText("Patient:");
        var file = filed.locator("a[href^='/staff/files/']").getAttribute("href");
        var given = ask(doctor, file);
        Assertions.assertThat(given.body()).isEqualTo(words);
        Assertions.assertThat(given.headers())
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        Assertions.assertThat(given.headers().get("content-disposition")).startsWith("attachment;");
        Assertions.assertThat(ask(signedInAs("registrar"), file).status()).isEqualTo(403);
        Assertions.assertThat(ask(home, file).status()).as("the other door").isEqualTo(404);
        Assertions.assertThat(ask(doctor, "/staff/files/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        Assertions.assertThat(ask(doctor, "/staff/files/nobody").status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "of the hospital is held back, then released, and the patient reads it; a lost piece is sent again by itself")
    void fromTheHospital() {
        var title = "Letter " + UUID.randomUUID();
        var doctor = signedInAs("doctor");
        var lost = new AtomicInteger();
        doctor.route("**/staff/uploads/*/1", route -> {
            if (lost.getAndIncrement() == 0) {
                route.abort();
            } else {
                route.resume(new Route.ResumeOptions());
            }
        });
        doctor.navigate("/staff/patients/" + patient + "/documents");
        doctor.locator("#send-title").fill(title);
        doctor.locator("#send-hold").check();
        doctor.setInputFiles("#send-files", new FilePayload("letter.pdf", "application/pdf", pdf(2_500_000)));

        var filed = doctor.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(filed)
                .containsText(
                        "Held back",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(20_000));
        Assertions.assertThat(lost.get()).isGreaterThanOrEqualTo(2);
        var home = signedInAs("patient");
        home.navigate("/portal/documents");
        assertThat(home.locator("li").filter(new Locator.FilterOptions().setHasText(title)))
                .hasCount(0);

        filed.locator("th a").click();
        look(doctor, "one");
        doctor.locator("[id='sight:release']").click();
        assertThat(doctor.locator("[id='sight']")).containsText("Sees it");
        home.navigate("/portal/documents");
        assertThat(home.locator("li").filter(new Locator.FilterOptions().setHasText(title)))
                .hasCount(1);
    }

    @Test
    @DisplayName("is looked at on the page as a picture that was drawn here, by whoever may open it and nobody else")
    void isLookedAt() throws IOException {
        var title = "Rash " + UUID.randomUUID();
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + patient + "/documents");
        doctor.locator("#send-title").fill(title);
        doctor.setInputFiles("#send-files", new FilePayload("rash.png", "image/png", picture()));
        doctor.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("th a")
                .click();

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            doctor.reload();
            return doctor.locator("img.look__page").count() > 0;
        });
        look(doctor, "drawn");
        var page = doctor.locator("img.look__page").getAttribute("src");
        var given = ask(doctor, page);
        Assertions.assertThat(given.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        Assertions.assertThat(ask(signedInAs("registrar"), page).status()).isEqualTo(403);
        Assertions.assertThat(
                        ask(doctor, "/staff/pages/" + UUID.randomUUID() + "/0").status())
                .isEqualTo(404);
        Assertions.assertThat(ask(doctor, "/staff/pages/nobody/0").status()).isEqualTo(404);
        var home = signedInAs("patient");
        Assertions.assertThat(ask(home, page).status()).as("the other door").isEqualTo(404);
        home.navigate("/portal/documents");
        home.locator("li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("a.t")
                .click();
        assertThat(home.locator("img.look__page")).hasCount(1);
        look(home, "own");
    }

    @Test
    @DisplayName("that is a page in disguise is refused with a sentence that says what is taken")
    void inDisguise() {
        var home = signedInAs("patient");
        home.navigate("/portal/documents");
        home.setInputFiles(
                "#send-files",
                new FilePayload(
                        "result.pdf",
                        "application/pdf",
                        "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(home.locator(".sent .bad")).containsText("none of the types we take");
    }

    private static APIResponse ask(Page page, String path) {
        return page.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(int size) {
        var start = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n".getBytes(StandardCharsets.US_ASCII);
        var bytes = Arrays.copyOf(start, size);
        for (var at = start.length; at < size; at++) {
            bytes[at] = (byte) (at * 31 + at / 977);
        }
        return bytes;
    }
}
