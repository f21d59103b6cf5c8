package org.ohms.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.Phones;
import org.ohms.house.SignInForm;

/** A new colleague, from the link to the lost phone. */
@DisplayName("Signing in with two steps")
class SecondStepJourneyIT extends Journey {
    private static final String PASSWORD = "seven quiet otters knit";

    @Test
    @DisplayName(
            "is set up at the first sign-in, asks for a code or a recovery code, and begins anew after a lost phone")
    void isSetUpAtTheFirstSignIn() {
        var email = "p" + UUID.randomUUID().toString().substring(0, 8) + "@demo.ohms";
        var admin = justSignedInAs("admin");
        var link = linkFor(admin, email);
        confirmRole("admin2");
        choosePassword(link);

        var page = staffDoor();
        signIn(page, email, PASSWORD);
        page.waitForURL(Pattern.compile("/login/set-up"));
        assertAccessible(page);
        screenshotsInAllSizes(page, "set-up");
        Assertions.assertThat(page.navigate("/staff/patients").url())
                .as("nothing else works before")
                .contains("/login");
        page.navigate("/login/set-up");
        var secret = secret(page);
        SignInForm.code(page, "000000");
        assertThat(page.locator(".field__error")).containsText("not right");
        // of the next step, which is taken early: it is still one of the moment when it is shown a second time
        var used = Phones.codeLater(secret, 1);
        SignInForm.code(page, used);
        var paper = recoveryCodes(page);
        Assertions.assertThat(paper).hasSize(10);
        assertAccessible(page);
        screenshotsInAllSizes(page, "recovery-codes");
        page.locator("#next").click();
        page.waitForURL(url -> !url.contains("/login"));

        var again = staffDoor();
        signIn(again, email, PASSWORD);
        again.waitForURL(Pattern.compile("/login/second-step"));
        assertAccessible(again);
        screenshotsInAllSizes(again, "second-step");
        SignInForm.code(again, used);
        assertThat(again.locator(".field__error")).containsText("used already");
        again.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Recovery code"))
                .click();
        again.locator("[id='second:code']").fill(paper.get(4).toLowerCase(java.util.Locale.ROOT));
        assertAccessible(again);
        again.locator("[id='second:code']").press("Enter");
        again.waitForURL(url -> !url.contains("/login"));

        loseThePhone(admin, email);
        assertSignedOut(again);
        var anew = staffDoor();
        signIn(anew, email, PASSWORD);
        anew.waitForURL(Pattern.compile("/login/set-up"));
    }

    @Test
    @DisplayName("takes a passkey alone, after the password, and when something reaches far")
    void takesAPasskey() {
        var email = "p" + UUID.randomUUID().toString().substring(0, 8) + "@demo.ohms";
        var link = linkFor(justSignedInAs("admin2"), email);
        confirmRole("admin");
        choosePassword(link);
        var page = staffDoor();
        plugIn(page);
        signIn(page, email, PASSWORD);
        page.waitForURL(Pattern.compile("/login/set-up"));
        SignInForm.code(page, Phones.codeNow(secret(page)));
        page.locator("#next").click();
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate("/account/second-step");
        page.locator("[id='passkeys:begin']").click();
        page.locator("[id='passkeys:passkeyName']").fill("My laptop");
        assertAccessible(page);
        screenshotsInAllSizes(page, "new-passkey");
        button(page, "Make it on this device").click();
        assertThat(page.locator("#passkeys li")).containsText("My laptop");
        button(page, "Name it anew").click();
        page.locator("[id='passkeys:passkeyName']").fill("My old laptop");
        page.locator("[id='passkeys:rename']").click();
        assertThat(page.locator("#passkeys li")).containsText("My old laptop");
        screenshotsInAllSizes(page, "second-step-of-my-account");

        page.navigate("/login/again?to=/account");
        assertAccessible(page);
        screenshotsInAllSizes(page, "again");
        button(page, "Use a passkey").click();
        // the address before ends with the same word
        page.waitForURL(url -> !url.contains("/login"));

        signOut(page);
        assertAccessible(page);
        screenshotsInAllSizes(page, "login");
        button(page, "Use a passkey").click();
        page.waitForURL(url -> !url.contains("/login"));

        signOut(page);
        signIn(page, email, PASSWORD);
        page.waitForURL(Pattern.compile("/login/second-step"));
        assertAccessible(page);
        screenshotsInAllSizes(page, "second-step-with-passkey");
        button(page, "Use a passkey").click();
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate("/account/second-step");
        button(page, "Remove").click();
        assertThat(page.locator("#passkeys li")).hasCount(0);
        signOut(page);
        button(page, "Use a passkey").click();
        assertThat(page.locator(".errsum")).containsText("opens nothing here");
        Assertions.assertThat(page.url()).contains("/login");
    }

    /** A security key of the browser's own, which recognises its owner. */
    private static void plugIn(Page page) {
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static void signOut(Page page) {
        page.navigate("/account");
        page.locator("summary:has(.ava)").click();
        page.locator("#leave input[type=submit]").click();
        page.waitForURL(Pattern.compile("/login$"));
    }

    /** One administrator asks, cannot decide, and the other one does. */
    private void loseThePhone(Page admin, String email) {
        admin.navigate("/admin/users");
        admin.locator("[id='users:words']").fill(email);
        admin.locator("[id='users:find']").click();
        assertThat(admin.locator("tbody tr")).hasCount(1);
        admin.locator("tbody th a").click();
        admin.waitForURL(Pattern.compile("/admin/users/[0-9a-f-]{36}"));
        var address = admin.url();
        admin.locator("[id='factors:reason']").fill("Came in person with the staff card.");
        admin.locator("[id='factors:ask']").click();
        assertThat(button(admin, "Take the request back")).isVisible();
        assertThat(button(admin, "Take it away")).hasCount(0);
        assertAccessible(admin);
        screenshotsInAllSizes(admin, "lost-phone");

        var other = signedInAs("admin2");
        other.navigate(address);
        button(other, "Take it away").click();
        assertThat(button(other, "Take it away")).hasCount(0);
        assertThat(other.locator(".toast").first()).containsText("taken away");
    }

    private static void assertSignedOut(Page page) {
        page.navigate("/account");
        Assertions.assertThat(page.url()).contains("/login");
        assertThat(page.locator(".msg--info").first()).containsText("second step");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private String linkFor(Page admin, String email) {
        admin.navigate("/admin/users/new");
        admin.locator("[id='user:name']").fill("Odile Ferrand");
        admin.locator("[id='user:email']").fill(email);
        admin.getByLabel("Nurse").check();
        button(admin, "Create account").click();
        return admin.locator("code").textContent().strip();
    }

    /** The other administrator gives the role that was asked for. */
    private void confirmRole(String administrator) {
        var other = signedInAs(administrator);
        other.navigate("/admin/roles/requests");
        var row = other.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Odile Ferrand"));
        assertThat(row).hasCount(1);
        row.locator(".btn--primary").click();
        assertThat(other.locator(".toast").first()).containsText("The role is given");
        assertThat(row).hasCount(0);
    }

    private void choosePassword(String link) {
        var page = staffDoor();
        page.navigate(link);
        page.locator("[id='welcome:password']").fill(PASSWORD);
        page.locator("[id='welcome:repeat']").fill(PASSWORD);
        page.locator("[id='welcome:save']").click();
        page.waitForURL(Pattern.compile("/login$"));
    }

    private static String secret(Page page) {
        page.locator("details.more summary").click();
        return page.locator(".secret-letters").textContent();
    }

    private static List<String> recoveryCodes(Page page) {
        assertThat(page.locator(".paper__codes li")).hasCount(10);
        return page.locator(".paper__codes li").allTextContents();
    }
}
