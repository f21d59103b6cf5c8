package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** A patient looks after the use of the own record, and the hospital answers. */
@DisplayName("A patient's privacy")
class PrivacyJourneyIT extends Journey {
    @Test
    @DisplayName("is a question about who used the record, answered by the privacy office and read in the portal")
    void asksWhoUsedTheRecord() {
        openTheRecordOfTheDemoPatient();
        var patient = signedInAs("patient");
        patient.setViewportSize(PHONE, 844);
        patient.navigate("/portal/privacy/access");
        look(patient, "access");

        patient.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Ask about this")))
                .first()
                .click();
        patient.waitForURL(Pattern.compile("/portal/privacy/access/\\d+"));
        look(patient, "ask");
        patient.locator("[id='question:send']").click();
        assertThat(patient.locator("[id='question:wordsError']")).containsText("needed");
        patient.locator("[id='question:words']").fill("Why was it opened?");
        patient.locator("[id='question:send']").click();
        patient.waitForURL(Pattern.compile("/portal/privacy/requests"));
        assertThat(patient.locator("main")).containsText("Waits for an answer");

        var office = signedInAs("cmo");
        office.navigate("/staff/privacy");
        office.locator("tbody tr", new Page.LocatorOptions().setHasText("Question"))
                .locator("th a")
                .first()
                .click();
        look(office, "request");
        office.locator("[id='reply:words']").fill("Our front desk prepared your visit.");
        office.locator("[id='reply:answer']").click();
        office.waitForURL(url -> url.endsWith("/staff/privacy"));

        patient.navigate("/portal/privacy/requests");
        assertThat(patient.locator("main")).containsText("Our front desk prepared your visit.");
        look(patient, "answered");
    }

    @Test
    @DisplayName("is everything the hospital keeps, in one click right after the sign-in")
    void takesEverythingAlong() throws IOException {
        var patient = justSignedInAs("patient");
        patient.navigate("/portal/privacy");

        var download = patient.waitForDownload(
                () -> patient.locator("[id='copy:take']").click());

        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        Assertions.assertThat(names).contains("record.pdf", "record.json");
    }

    @Test
    @DisplayName("is a disclosure that the desk writes down and the patient reads")
    void readsToWhomDataWasGiven() {
        var desk = openTheRecordOfTheDemoPatient();
        desk.navigate(desk.url().replaceAll("/details.*", "/disclosures"));
        look(desk, "disclosures");
        desk.locator("[id='disclosure:record']").click();
        assertThat(desk.locator("[id='disclosure:recipientError']")).containsText("needed");
        desk.locator("[id='disclosure:day']")
                .fill(java.time.LocalDate.ofEpochDay(System.currentTimeMillis() / 86_400_000L - 2)
                        .toString());
        desk.locator("[id='disclosure:recipient']").fill("Bay State Insurance");
        desk.locator("[id='disclosure:what']").fill("Report of a visit");
        desk.locator("[id='disclosure:purpose']").selectOption("payment");
        desk.locator("[id='disclosure:record']").click();
        assertThat(desk.locator("tbody")).containsText("Bay State Insurance");

        var patient = signedInAs("patient");
        patient.navigate("/portal/privacy/disclosures");
        assertThat(patient.locator("main")).containsText("Bay State Insurance");
    }

    /** The desk opens it from the list of those who have an account of the portal. */
    private Page openTheRecordOfTheDemoPatient() {
        var desk = signedInAs("registrar");
        desk.navigate("/staff/patients/" + demoPatient() + "/details");
        return desk;
    }

    private String demoPatient() {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select cast(p.patient_id as text) from ohms.patient_account p"
                        + " join ohms.account a on a.id = p.account_id order by p.since limit 1")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
