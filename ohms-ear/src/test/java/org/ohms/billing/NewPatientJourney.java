package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ohms.house.CaughtMail;
import org.ohms.house.Journey;

/** A story of somebody who is new: without insurance and without a bill, registered and invited to the portal in it. */
abstract class NewPatientJourney extends Journey {
    protected static final Pattern INVOICE = Pattern.compile("/staff/invoices/[0-9a-f-]{36}$");
    private static final String PASSWORD = "nine calm herons wade";

    protected final String family = "Quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String email = "q" + UUID.randomUUID().toString().substring(0, 13) + "@home.example";

    /** Somebody whom nobody knows yet. */
    protected String registered(Page desk) {
        desk.navigate("/staff/patients/new");
        desk.locator("[id='register:family']").fill(family);
        desk.locator("[id='register:given']").fill("Ottilie");
        desk.locator("[id='register:birthDate']").fill("21 Jun 1978");
        desk.locator("[id='register:birthDate']").press("Tab");
        press(desk, "Save");
        desk.waitForURL(url -> url.endsWith("/details"));
        return desk.url().replaceAll(".*/patients/([0-9a-f-]+)/details$", "$1");
    }

    /** The patient has an account at the portal, and is in. */
    protected Page invited(Page desk, String patient) {
        desk.navigate("/staff/patients/" + patient + "/portal");
        desk.locator("input[type=email]").fill(email);
        press(desk, "Send the link by mail");
        var code = desk.locator("p.code");
        assertThat(code).isVisible();

        var portal = patientsDoor();
        portal.setViewportSize(PHONE, 844);
        portal.navigate(new CaughtMail(signedInAs("admin")).linkTo(email));
        portal.locator("input[autocomplete=one-time-code]").fill(code.textContent());
        portal.locator("input[autocomplete=bday-day]").fill("21");
        portal.locator("select[autocomplete=bday-month]").selectOption("6");
        portal.locator("input[autocomplete=bday-year]").fill("1978");
        press(portal, "Continue");
        portal.locator("input[autocomplete=new-password]").fill(PASSWORD);
        press(portal, "Create account");
        portal.waitForURL(url -> !url.contains("/invite"));
        return portal;
    }

    /** A bill of one visit of thirty minutes, $180.00, made and issued by hand. */
    protected String billed(Page clerk, String patient) throws SQLException {
        clerk.navigate("/staff/patients/" + patient + "/billing");
        clerk.locator("[id='entering:code']").selectOption("VISIT-30");
        clerk.locator("[id='entering:day']").fill(one("select current_date - 1"));
        clerk.locator("[id='entering:enter']").click();
        assertThat(clerk.locator("[id='drafting'] tbody")).containsText("$180.00");
        clerk.locator("[id='drafting:draft']").click();
        clerk.waitForURL(INVOICE);
        clerk.locator("[id='issuing:issue']").click();
        assertThat(clerk.locator("h1")).containsText("Invoice INV-");
        return clerk.url().replaceAll(".*/staff/invoices/([0-9a-f-]+).*", "$1");
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static void press(Page page, String name) {
        button(page, name).click();
    }
}
