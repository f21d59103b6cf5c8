package org.ohms.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
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
    void writeAndAnswer() {
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

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
