package org.ohms.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;
import org.ohms.house.Keycloak;
import org.ohms.house.Phones;
import org.ohms.house.SignInForm;

/** A colleague whose account a real Keycloak looks after. */
@Tag("full")
@DisplayName("Single sign-on by Keycloak")
class SsoJourneyIT extends Journey {
    @Test
    @DisplayName(
            "is set up by two administrators, gives a role by a group, is followed by our second step, and ends at both ends")
    void letsAColleagueIn() {
        var email = "k" + UUID.randomUUID().toString().substring(0, 8) + "@demo.ohms";
        try (var keycloak = Keycloak.open(hospital(), email)) {
            propose(keycloak);
            confirm();
            openTheLink(email);

            var page = staffDoor();
            page.navigate("/staff/schedule");
            assertAccessible(page);
            screenshotsInAllSizes(page, "login");
            link(page, "Use Harbour account").click();
            atKeycloak(page);
            page.waitForURL(Pattern.compile("/login/set-up"));
            page.locator("details.more summary").click();
            var secret = page.locator(".secret-letters").textContent();
            SignInForm.code(page, Phones.codeNow(secret));
            page.locator("#next").click();
            page.waitForURL(Pattern.compile("/staff/schedule"));
            page.navigate("/account/sessions");
            assertThat(page.locator("#sessions tbody tr").first()).containsText("Single sign-on and app code");

            var other = page.context().newPage();
            other.navigate(keycloak.issuer() + "/protocol/openid-connect/logout");
            other.locator("#kc-logout").click();
            other.close();
            Awaitility.await().untilAsserted(() -> {
                page.navigate("/account");
                Assertions.assertThat(page.url()).contains("/login");
            });
            assertThat(page.locator(".msg--info").first()).containsText("single sign-on");

            link(page, "Use Harbour account").click();
            atKeycloak(page);
            page.waitForURL(Pattern.compile("/login/second-step"));
            SignInForm.code(page, nextCode(secret));
            page.waitForURL(Pattern.compile("/account"));
            page.locator("summary:has(.ava)").click();
            page.locator("#leave input[type=submit]").click();
            page.waitForURL(url -> url.endsWith("/login"));
            link(page, "Use Harbour account").click();
            assertThat(page.locator("#username")).isVisible();
        } finally {
            switchOff();
        }
    }

    private void propose(Keycloak keycloak) {
        var admin = justSignedInAs("admin");
        admin.navigate("/admin/sso");
        admin.locator("[id='sso:name']").fill("Harbour account");
        admin.locator("[id='sso:issuer']").fill(keycloak.issuer());
        admin.locator("[id='sso:clientId']").fill(Keycloak.CLIENT);
        admin.locator("[id='sso:clientSecret']").fill(Keycloak.SECRET);
        admin.locator("[id='sso:roleClaim']").fill("groups");
        admin.locator("[id='sso:add']").click();
        admin.locator("[id='sso:roles:0:told']").fill(Keycloak.GROUP);
        admin.locator("[id='sso:roles:0:role']").selectOption("nurse");
        assertAccessible(admin);
        screenshotsInAllSizes(admin, "settings");
        admin.locator("[id='sso:propose']").click();
        assertThat(admin.locator(".toast").first()).containsText("Proposed");
        assertThat(button(admin, "Confirm")).hasCount(0);
    }

    private void confirm() {
        var other = justSignedInAs("admin2");
        other.navigate("/admin/sso");
        button(other, "Confirm").click();
        assertThat(other.locator(".toast").first()).containsText("works like this");
        assertThat(other.locator(".page-head")).containsText("on");
        screenshotsInAllSizes(other, "in-use");
    }

    /** A colleague who never gets a password here. */
    private void openTheLink(String email) {
        var admin = justSignedInAs("admin");
        admin.navigate("/admin/users/new");
        admin.locator("[id='user:name']").fill("Odile Ferrand");
        admin.locator("[id='user:email']").fill(email);
        button(admin, "Create account").click();
        admin.locator("code").waitFor();
        admin.navigate("/admin/users");
        admin.locator("[id='users:words']").fill(email);
        admin.locator("[id='users:find']").click();
        assertThat(admin.locator("tbody tr")).hasCount(1);
        admin.locator("tbody th a").click();
        admin.waitForURL(Pattern.compile("/admin/users/[0-9a-f-]{36}"));
        button(admin, "Let the first visit connect it").click();
        assertThat(admin.locator("#sso")).containsText("waits for the first visit");
        assertAccessible(admin);
    }

    private void switchOff() {
        var admin = justSignedInAs("admin");
        admin.navigate("/admin/sso");
        if (button(admin, "Switch off").count() > 0) {
            button(admin, "Switch off").click();
            admin.locator("[id='states:off']").click();
            assertThat(admin.locator(".toast").first()).containsText("off");
        }
    }

    private static void atKeycloak(Page page) {
        page.locator("#username").fill("odile");
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }

    /** The code after the one that was used. */
    private static String nextCode(String secret) {
        var used = Phones.codeNow(secret);
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(45))
                .until(() -> Phones.codeNow(secret), code -> !code.equals(used));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
