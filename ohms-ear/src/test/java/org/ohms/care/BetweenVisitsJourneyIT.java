package org.ohms.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

/** What goes on when the patient is at home again. */
@DisplayName("Between two visits")
class BetweenVisitsJourneyIT extends Journey {
    @Test
    @DisplayName("a doctor begins a plan after a template, and the patient sees it and ticks what is done")
    void followAPlan() throws SQLException {
        var walk = "Walk for twenty minutes " + UUID.randomUUID();
        var patient = ownPatient();
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + patient + "/care-plan");
        assertAccessible(doctor);
        var template = field(doctor, "begin:template");
        template.selectOption(template.locator("option").nth(1).getAttribute("value"));
        field(doctor, "begin:go").click();
        doctor.waitForURL(Pattern.compile("/care-plan\\?.*plan=[0-9a-f-]{36}"));
        assertThat(doctor.locator("main")).containsText("Follows");
        look(doctor, "care-plan");

        doctor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add goals and work"))
                .click();
        assertAccessible(doctor);
        field(doctor, "activity:what").fill(walk);
        field(doctor, "activity:everyDays").fill("often");
        field(doctor, "activity:add").click();
        assertThat(field(doctor, "activity:everyDays")).hasAttribute("aria-invalid", "true");
        assertThat(field(doctor, "activity:what")).hasValue(walk);
        field(doctor, "activity:everyDays").fill("1");
        field(doctor, "activity:add").click();
        assertThat(doctor.locator("[id='activities']")).containsText(walk);

        var home = signedInAs("patient");
        home.setViewportSize(PHONE, 844);
        home.navigate("/portal/care-plan");
        look(home, "care-plan-own");
        home.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done today: " + walk))
                .click();
        var line = home.locator(".todo li", new Page.LocatorOptions().setHasText(walk));
        assertThat(line).containsText("Done");
        assertThat(line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Not done today: " + walk)))
                .isVisible();

        doctor.navigate("/staff/patients/" + patient + "/care-plan");
        assertThat(doctor.locator("tr", new Page.LocatorOptions().setHasText(walk)))
                .containsText("1");
    }

    @Test
    @DisplayName("a patient answers what was asked, in two sittings; a red answer is told to both sides at once")
    void answerQuestions() throws SQLException {
        var patient = ownPatient();
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + patient + "/questionnaires");
        assertAccessible(doctor);
        var which = field(doctor, "ask:questionnaire");
        which.selectOption(which.locator("option", new Locator.LocatorOptions().setHasText("PHQ-9"))
                .getAttribute("value"));
        field(doctor, "ask:send").click();
        assertThat(doctor.locator("[id='waiting']")).containsText("PHQ-9");

        var home = signedInAs("patient");
        home.setViewportSize(PHONE, 844);
        home.navigate("/portal/questionnaires");
        look(home, "questions");
        home.locator("a.t", new Page.LocatorOptions().setHasText("PHQ-9"))
                .first()
                .click();
        look(home, "questions-answer");
        home.locator("fieldset.pick").first().locator("label").nth(1).click();
        field(home, "answers:save").click();
        home.waitForURL(Pattern.compile("/portal/questionnaires(\\?.*)?$"));
        assertThat(home.locator("main")).containsText("You have begun");
        home.locator("a.t", new Page.LocatorOptions().setHasText("PHQ-9"))
                .first()
                .click();
        field(home, "answers:send").click();
        assertThat(home.locator(".msg--crit").first()).containsText("marked");
        assertThat(home.locator("fieldset.pick").first().locator("input").nth(1))
                .isChecked();
        var questions = home.locator("fieldset.pick").count();
        assertThat(questions).isGreaterThanOrEqualTo(9);
        for (var i = 1; i < questions; i++) {
            home.locator("fieldset.pick").nth(i).locator("label").nth(1).click();
        }
        field(home, "answers:send").click();
        assertThat(home.locator(".msg--crit").first()).containsText("call");
        look(home, "questions-red");

        doctor.navigate("/staff/patients/" + patient + "/questionnaires");
        assertThat(doctor.locator("tbody tr").first()).containsText("Red answer");
        assertThat(doctor.locator("tbody tr").first()).containsText("9");
        look(doctor, "questionnaires");
        var nurse = signedInAs("nurse");
        nurse.navigate("/staff/tasks");
        assertThat(nurse.locator("main")).containsText("PHQ-9");
    }

    @Test
    @DisplayName("a doctor refers a patient outside, prints the letter and writes down what came back")
    void refer() throws SQLException {
        var what = "Opinion on the skin " + UUID.randomUUID();
        var doctor = signedInAs("doctor");
        doctor.navigate("/staff/patients/" + ownPatient() + "/referrals");
        assertAccessible(doctor);
        field(doctor, "referral:what").fill(what);
        field(doctor, "referral:ask").click();
        assertThat(field(doctor, "referral:question")).hasAttribute("aria-invalid", "true");
        assertThat(field(doctor, "referral:what")).hasValue(what);
        field(doctor, "referral:recipient").fill("Harbour Skin Clinic\n1 Quay Road");
        field(doctor, "referral:question").fill("Is this to be taken out?");
        field(doctor, "referral:ask").click();
        var row = doctor.locator("tbody tr", new Page.LocatorOptions().setHasText(what));
        assertThat(row).containsText("Harbour Skin Clinic");
        look(doctor, "referrals");

        var letter = doctor.waitForDownload(
                () -> row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Letter"))
                        .click());
        assertThat(letter.suggestedFilename()).endsWith(".pdf").doesNotContain(what);

        row.locator("summary").click();
        row.locator("textarea").fill("They will see her on Monday.");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("They will see the patient"))
                .click();
        assertThat(row).containsText("They will see her on Monday.");
        row.locator("summary").click();
        row.locator("textarea").fill("Harmless; nothing to be done.");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Report back"))
                .click();
        assertThat(row).containsText("Harmless; nothing to be done.");
    }

    @Test
    @DisplayName("a patient waits for an earlier time and leaves the list again; the desk sees both")
    void waitForATime() throws SQLException {
        var home = signedInAs("patient");
        home.setViewportSize(PHONE, 844);
        home.navigate(
                "/portal/waiting-list/join?service=" + id("select id from ohms.service where code = 'short-visit'"));
        look(home, "waiting-list-join");
        field(home, "join:untilOn").fill(LocalDate.now().minusDays(2).toString());
        field(home, "join:add").click();
        assertThat(field(home, "join:untilOn")).hasAttribute("aria-invalid", "true");
        field(home, "join:untilOn").fill(LocalDate.now().plusDays(20).toString());
        field(home, "join:add").click();
        home.waitForURL(Pattern.compile("/portal/waiting-list(\\?.*)?$"));
        assertAccessible(home);

        var desk = signedInAs("registrar");
        desk.navigate("/staff/waiting-list");
        look(desk, "waiting-list");
        desk.locator("tbody tr th a").last().click();
        assertAccessible(desk);
    }

    private String ownPatient() throws SQLException {
        return id("select patient_id from ohms.patient_account order by since, patient_id limit 1");
    }

    private String id(String question) throws SQLException {
        try (var connection = hospital().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
