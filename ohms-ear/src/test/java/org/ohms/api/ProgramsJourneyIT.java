package org.ohms.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("An administrator")
class ProgramsJourneyIT extends Journey {
    private static final List<String> READS =
            List.of("Search and read patients", "Read doctors, services and free slots");

    @Test
    void registersAProgramChangesItsSecretAndShutsItOut() {
        var admin = signedInAs("admin");
        var programs = new Programs(hospital(), admin);
        admin.navigate("/admin/api-clients");
        assertAccessible(admin);
        screenshotsInAllSizes(admin, "list");

        var registered = programs.register(READS, true, 100, "");

        assertAccessible(admin);
        screenshotsInAllSizes(admin, "program");
        registered.partner().asks().get("/api/v1/services").then().statusCode(200);
        registered.partner().asks().get("/api/v1/appointments").then().statusCode(403);

        programs.press("New secret");
        admin.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("New secret"))
                .click();
        var fresh = admin.locator("#access code").first();
        fresh.waitFor();
        assertThat(fresh.textContent()).isNotEqualTo(registered.secret());
        assertThat(Partner.token(hospital(), form(registered.code(), registered.secret()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Partner.token(hospital(), form(registered.code(), fresh.textContent()))
                        .statusCode())
                .isEqualTo(200);

        programs.press("Shut out");
        admin.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Shut out"))
                .click();
        admin.getByText("Shut out", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let in again"))
                .waitFor();
        registered.partner().asks().get("/api/v1/services").then().statusCode(401);
    }

    @Test
    void isToldWhatIsWrongWithAProgram() {
        var admin = signedInAs("admin");
        admin.navigate("/admin/api-clients/new");
        admin.getByLabel("Client id").fill("No Blanks");
        admin.getByLabel("Requests a second").fill("0");
        admin.getByLabel("Public keys").fill("{}");

        new Programs(hospital(), admin).press("Register");

        admin.locator(".errsum").waitFor();
        assertThat(admin.locator(".field__error:visible").count()).isGreaterThanOrEqualTo(4);
        assertAccessible(admin);
        screenshot(admin, "refused");
    }

    @Test
    void looksAfterTheWebhooksOfAProgram() {
        var admin = signedInAs("admin");
        var programs = new Programs(hospital(), admin);
        programs.register(List.of("Read visits and hear of them"), true, 100, "");
        admin.getByLabel("Address").fill("https://127.0.0.1/hook");
        admin.getByLabel("Visit booked").check();
        programs.press("Add address");
        admin.getByText("Write the host by its name").first().waitFor();

        admin.getByLabel("Address").fill("https://hooks.partner.invalid/ohms");
        programs.press("Add address");
        admin.getByText("whsec_").waitFor();
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("https://hooks.partner.invalid/ohms"))
                .click();
        admin.waitForURL(url -> url.contains("/webhooks/"));
        programs.press("Send a test");
        admin.getByText("On its way").first().waitFor();
        for (var look = 0;
                look < 120
                        && admin.getByText("Nobody knows the name of the address")
                                        .count()
                                == 0;
                look++) {
            programs.press("Look again");
            admin.waitForTimeout(500);
        }

        assertThat(admin.getByText("Nobody knows the name of the address").count())
                .isPositive();
        assertAccessible(admin);
        screenshotsInAllSizes(admin, "deliveries");
        programs.press("Remove");
        admin.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Remove"))
                .click();
        admin.getByText("It is told of nothing").waitFor();
    }

    @Test
    void putsPatientsOnTheListOfAProgramThatDoesNotReachEverybody() {
        var admin = signedInAs("admin");
        var programs = new Programs(hospital(), admin);
        var theirs = Partner.demo(hospital())
                .sends(Stage.person())
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract();
        var limited = programs.register(List.of("Search and read patients"), false, 100, "");
        var path = "/api/v1/patients/" + theirs.path("id");
        limited.partner().asks().get(path).then().statusCode(404).body("errors[0].code", equalTo("common.not-found"));

        programs.grant(theirs.path("mrn"));
        assertAccessible(admin);
        limited.partner().asks().get(path).then().statusCode(200);

        programs.press("Take off");
        admin.getByText("Nobody is on its list").waitFor();
        limited.partner().asks().get(path).then().statusCode(404);
    }

    private static Map<String, String> form(String code, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", code, "client_secret", secret);
    }
}
