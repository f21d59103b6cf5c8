package org.ohms.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A patient and the nurses")
class MessageJourneyIT extends Journey {
    private static final Pattern OWN = Pattern.compile("/portal/messages/[0-9a-f-]{36}$");
    private static final Pattern STAFF = Pattern.compile("/staff/messages/[0-9a-f-]{36}$");

    @Test
    @DisplayName(
            "write to each other: a warning first, an answer that appears while the patient looks, and a task of it")
    void writeAndAnswer() throws IOException {
        var subject = "Wound " + UUID.randomUUID();
        var patient = signedInAs("patient");
        patient.setViewportSize(PHONE, 844);
        patient.navigate("/portal/messages/new");
        assertAccessible(patient);
        var to = field(patient, "write:to");
        to.selectOption(to.locator("option", new Locator.LocatorOptions().setHasText("Nurses' line"))
                .getAttribute("value"));
        field(patient, "write:subject").fill(subject);
        field(patient, "write:body").fill("It is bleeding a little since yesterday.");
        field(patient, "write:send").click();
        assertThat(patient.locator(".msg--crit").first()).containsText("call");
        assertThat(field(patient, "write:body")).hasValue("It is bleeding a little since yesterday.");
        assertAccessible(patient);
        field(patient, "write:send").click();
        patient.waitForURL(OWN);
        assertThat(patient.locator(".talk__one")).hasCount(1);
        assertAccessible(patient);
        look(patient, "message-patient");

        var nurse = signedInAs("nurse");
        nurse.navigate("/staff/messages");
        assertAccessible(nurse);
        look(nurse, "messages");
        nurse.locator("tr", new Page.LocatorOptions().setHasText(subject))
                .locator("a")
                .first()
                .click();
        nurse.waitForURL(STAFF);
        assertThat(nurse.locator(".talk__body")).containsText("It is bleeding a little");
        assertThat(nurse.locator("main")).containsText("Sounds urgent");
        assertAccessible(nurse);
        assertThat(patient.locator(".talk__one")).containsText("Read by");
        field(nurse, "reply:body").fill("Press a clean cloth on it and come in today, please.");
        field(nurse, "reply:send").click();
        assertThat(nurse.locator(".talk__one")).hasCount(2);
        look(nurse, "message-staff");

        assertThat(patient.locator(".talk__one")).hasCount(2);
        assertThat(patient.locator(".talk__one").last()).containsText("come in today");

        var numbers = ("148 over 88, " + subject).getBytes(StandardCharsets.UTF_8);
        patient.setInputFiles("#attach-files", new FilePayload("numbers.txt", "text/plain", numbers));
        assertThat(patient.locator("[data-attach-list] li[data-file]")).containsText("numbers.txt");
        assertAccessible(patient);
        field(patient, "reply:body").fill("Here are my numbers.");
        field(patient, "reply:send").click();
        assertThat(patient.locator(".talk__files")).containsText("numbers.txt");
        assertAccessible(patient);
        look(patient, "message-file-patient");
        var file = nurse.locator(".talk__files a");
        assertThat(file).containsText("numbers.txt");
        var download = nurse.waitForDownload(file::click);
        Assertions.assertThat(Files.readAllBytes(download.path())).isEqualTo(numbers);
        assertAccessible(nurse);
        look(nurse, "message-file-staff");

        nurse.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make a task"))
                .click();
        assertAccessible(nurse);
        field(nurse, "task:owner").selectOption("role:nurse");
        field(nurse, "task:dueAt").fill(nurse.evaluate("""
                new Date(Date.now() + 2 * 86400000).toISOString().slice(0, 10)""").toString());
        field(nurse, "task:give").click();
        nurse.waitForURL(STAFF);
        nurse.navigate("/staff/tasks");
        assertThat(nurse.locator("tr", new Page.LocatorOptions().setHasText(subject)))
                .containsText("Everybody who is: Nurse");
        assertAccessible(nurse);
        look(nurse, "tasks");
    }

    @Test
    @DisplayName("show the first page of a picture that came with a message, to those who read it and to nobody else")
    void showsPictures() throws IOException {
        var subject = "Itching " + UUID.randomUUID();
        var patient = signedInAs("patient");
        patient.navigate("/portal/messages/new");
        var to = field(patient, "write:to");
        to.selectOption(to.locator("option", new Locator.LocatorOptions().setHasText("Nurses' line"))
                .getAttribute("value"));
        field(patient, "write:subject").fill(subject);
        field(patient, "write:body").fill("This is how my arm looks today.");
        patient.setInputFiles("#attach-files", new FilePayload("arm.png", "image/png", picture()));
        assertThat(patient.locator("[data-attach-list] li[data-file]")).containsText("arm.png");
        field(patient, "write:send").click();
        patient.waitForURL(OWN);
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            patient.reload();
            return patient.locator("img.talk__look").count() > 0;
        });
        assertAccessible(patient);
        look(patient, "message-picture-patient");

        var nurse = signedInAs("nurse");
        nurse.navigate("/staff/messages");
        nurse.locator("tr", new Page.LocatorOptions().setHasText(subject))
                .locator("a")
                .first()
                .click();
        nurse.waitForURL(STAFF);
        var shown = nurse.locator("img.talk__look").getAttribute("src");
        var given = ask(nurse, shown);
        Assertions.assertThat(given.status()).isEqualTo(200);
        Assertions.assertThat(given.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("cache-control", "no-store");
        Assertions.assertThat(ask(signedInAs("billing"), shown).status()).isEqualTo(403);
        Assertions.assertThat(ask(patient, shown).status()).as("the other door").isEqualTo(404);
        Assertions.assertThat(ask(nurse, "/staff/message-pages/" + UUID.randomUUID() + "/0")
                        .status())
                .isEqualTo(404);
        assertAccessible(nurse);
        look(nurse, "message-picture-staff");
    }

    private static APIResponse ask(Page page, String path) {
        return page.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("leads to a note that quotes it and to a visit with its reason, and names what came of it")
    void becomesNoteAndVisit() throws SQLException {
        var patient = caredForByDoctors();
        var subject = "Tablets " + UUID.randomUUID();
        var home = signedInAs("patient");
        home.navigate("/portal");
        var bell = home.locator("[data-bell-words]");
        var before = bell.textContent();
        home.evaluate("window.neverReloaded = true");
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + patient + "/messages");
        assertAccessible(doctor);
        field(doctor, "write:subject").fill(subject);
        field(doctor, "write:body").fill("Please take one of them only.");
        field(doctor, "write:send").click();
        doctor.waitForURL(STAFF);
        var talk = doctor.url();
        assertThat(bell).not().hasText(before);
        Assertions.assertThat(home.evaluate("window.neverReloaded")).isEqualTo(true);
        field(doctor, "noting:note").click();
        doctor.waitForURL(Pattern.compile("/note\\?"));
        assertThat(doctor.locator("textarea").nth(1)).hasValue(subject + "\nPlease take one of them only.");
        assertAccessible(doctor);
        field(doctor, "note:save").click();
        doctor.waitForURL(Pattern.compile("/staff/patients/[0-9a-f-]{36}/visits/[0-9a-f-]{36}$"));
        doctor.navigate(talk);
        assertThat(doctor.locator("aside")).containsText("A note was written");
        assertAccessible(doctor);
        look(doctor, "message-outcome");

        doctor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Book a visit"))
                .click();
        assertThat(field(doctor, "book:reason")).hasValue(subject);
        assertAccessible(doctor);
    }

    private String caredForByDoctors() throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement()) {
            String patient;
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
            return patient;
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
