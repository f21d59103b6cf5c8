package org.ohms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.CaughtMail;
import org.ohms.house.Journey;

@DisplayName("The way into the portal")
class EntryJourneyIT extends Journey {
    private static final String PASSWORD = "seven quiet otters knit";

    private final String family = "Osk" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String email = "j" + UUID.randomUUID().toString().substring(0, 13) + "@home.example";

    @Test
    @DisplayName("leads somebody who signs up to the desk, and from there to their record")
    void signUp() {
        var portal = patientsDoor();
        portal.navigate("/login");
        portal.getByRole(AriaRole.LINK, named("Create an account")).click();
        look(portal, "register");
        fillWho(portal);
        portal.locator("input[type=email]").fill(email);
        portal.locator("input[autocomplete=new-password]").fill(PASSWORD);
        portal.getByRole(AriaRole.BUTTON, button("Create account")).click();
        portal.getByText("We have sent a mail to " + email).waitFor();
        look(portal, "sent");

        portal.navigate(mail().linkTo(email));
        assertThat(portal.url()).as("without the token").endsWith("/portal/register/confirm");
        assertAccessible(portal);
        portal.locator("input[autocomplete=current-password]").fill(PASSWORD);
        portal.getByRole(AriaRole.BUTTON, button("Open my account")).click();
        portal.waitForURL(url -> !url.contains("/confirm"));
        portal.navigate("/portal/profile");
        assertThat(portal.locator("main").textContent()).contains("Our desk is looking for your record");

        var desk = signedInAs("registrar");
        desk.navigate("/staff/requests");
        look(desk, "requests");
        desk.getByRole(AriaRole.LINK, named("Lena " + family)).click();
        look(desk, "request");
        desk.locator("[data-open=registering]").click();
        desk.locator("dialog[open] select").selectOption("FEMALE");
        desk.getByRole(AriaRole.BUTTON, button("Register and link")).click();
        desk.waitForURL(url -> url.contains("/details"));

        assertThat(mail().to(email, "now opens your record")).doesNotContain(family);
        portal.navigate("/portal/profile");
        assertThat(portal.locator("input[autocomplete=family-name]").inputValue())
                .isEqualTo(family);
        look(portal, "profile");
    }

    @Test
    @DisplayName("leads an invited patient in, by link, code and birth date")
    void invitation() {
        var desk = signedInAs("registrar");
        var patient = registered(desk, family);
        desk.navigate("/staff/patients/" + patient + "/portal");
        assertAccessible(desk);
        desk.locator("input[type=email]").fill(email);
        desk.getByRole(AriaRole.BUTTON, button("Send the link by mail")).click();
        var code = desk.locator("p.code");
        code.waitFor();
        look(desk, "invited");

        var portal = patientsDoor();
        portal.navigate(mail().linkTo(email));
        assertThat(portal.url()).as("without the token").endsWith("/portal/invite");
        look(portal, "invite");
        portal.locator("input[autocomplete=one-time-code]").fill("AAAA-AAAA");
        fillBirthDate(portal);
        portal.getByRole(AriaRole.BUTTON, button("Continue")).click();
        portal.locator(".field__error")
                .filter(hasText("Code or birth date are wrong"))
                .waitFor();
        portal.locator("input[autocomplete=one-time-code]").fill(code.textContent());
        portal.getByRole(AriaRole.BUTTON, button("Continue")).click();
        portal.locator("input[autocomplete=new-password]").fill(PASSWORD);
        assertThat(portal.locator("input[type=email]").inputValue()).isEqualTo(email);
        portal.getByRole(AriaRole.BUTTON, button("Create account")).click();
        portal.waitForURL(url -> !url.contains("/invite"));

        portal.navigate("/portal/profile");
        assertThat(portal.locator("input[autocomplete=family-name]").inputValue())
                .isEqualTo(family);
    }

    @Test
    @DisplayName("lets a patient ask for a change and read the answer of the desk")
    void change() {
        var desk = signedInAs("registrar");
        var patient = signedInAs("patient");
        patient.navigate("/portal/profile");
        patient.locator("input[autocomplete=nickname]").fill("Ama " + family);
        patient.locator("[value='Send to the desk'], button:has-text('Send to the desk')")
                .first()
                .click();
        patient.getByText("waiting for the desk").waitFor();
        look(patient, "waiting");

        desk.navigate("/staff/requests");
        desk.getByRole(AriaRole.LINK, named("Okafor, Amara")).first().click();
        desk.getByText("Ama " + family).first().waitFor();
        look(desk, "change");
        desk.getByRole(AriaRole.BUTTON, button("Accept")).click();
        desk.waitForURL(url -> url.endsWith("/staff/requests"));

        patient.navigate("/portal/profile");
        patient.getByText("taken over").waitFor();
        assertThat(patient.locator("input[autocomplete=nickname]").inputValue()).isEqualTo("Ama " + family);
        patient.navigate("/portal");
        patient.getByRole(AriaRole.LINK, named("We took over your changes")).waitFor();
    }

    @Test
    @DisplayName("lets the desk write down how a patient wants to be reached, and the patient change it")
    void messages() {
        var desk = signedInAs("registrar");
        var patient = registered(desk, family);
        desk.getByRole(AriaRole.LINK, named("How to reach")).click();
        desk.waitForURL(url -> url.endsWith("/reach"));
        look(desk, "reach");
        desk.locator("[id='wishes:reminderSms']").uncheck();
        desk.locator("[id='wishes:language']").selectOption("es");
        desk.getByRole(AriaRole.BUTTON, button("Save")).click();
        desk.locator(".toast").waitFor();

        desk.navigate("/staff/patients/" + patient + "/reach");

        assertThat(desk.locator("[id='wishes:reminderSms']").isChecked()).isFalse();
        assertThat(desk.locator("[id='wishes:reminderMail']").isChecked()).isTrue();
        assertThat(desk.locator("[id='wishes:language']").inputValue()).isEqualTo("es");

        var own = signedInAs("patient");
        own.navigate("/portal/profile");
        own.locator("[id='wishes:visitSms']").uncheck();
        own.locator("[id='wishes:save']").click();
        own.getByText("Saved. It holds from now on.").waitFor();
        assertThat(own.locator("[id='wishes:visitSms']").isChecked()).isFalse();
        own.locator("[id='wishes:visitSms']").check();
        own.locator("[id='wishes:save']").click();
        own.getByText("Saved. It holds from now on.").waitFor();
    }

    private void fillWho(Page page) {
        page.locator("input[autocomplete=given-name]").fill("Lena");
        page.locator("input[autocomplete=family-name]").fill(family);
        fillBirthDate(page);
    }

    private static void fillBirthDate(Page page) {
        page.locator("input[autocomplete=bday-day]").fill("9");
        page.locator("select[autocomplete=bday-month]").selectOption("3");
        page.locator("input[autocomplete=bday-year]").fill("1984");
    }

    /** Registers somebody at the desk and gives back the id in the address of the record. */
    private static String registered(Page desk, String family) {
        desk.navigate("/staff/patients/new");
        desk.locator("[id$=':family']").fill(family);
        desk.locator("[id$=':given']").fill("Lena");
        desk.locator("[id$=':birthDate']").fill("9 Mar 1984");
        desk.locator("[id$=':birthDate']").press("Tab");
        desk.getByRole(AriaRole.BUTTON, button("Save")).click();
        desk.waitForURL(url -> url.endsWith("/details"));
        var parts = desk.url().split("/", -1);
        return parts[parts.length - 2];
    }

    private CaughtMail mail() {
        return new CaughtMail(signedInAs("admin"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static com.microsoft.playwright.Locator.FilterOptions hasText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
