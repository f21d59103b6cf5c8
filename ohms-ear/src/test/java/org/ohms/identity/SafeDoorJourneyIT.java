package org.ohms.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.house.Hospital;
import org.ohms.house.Journey;
import org.ohms.house.SignInForm;

@DisplayName("The door")
class SafeDoorJourneyIT extends Journey {
    private static final String PLANTED = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final RequestOptions STAY = RequestOptions.create().setMaxRedirects(0);

    @Test
    @DisplayName("takes no token that somebody else put into the browser: whoever signs in gets one of their own")
    void takesNoPlantedToken() {
        var page = staffDoor();
        var door = hospital().doors().staff().toString();
        for (var name : new String[] {
            "__Host-ohms-staff", "__Host-ohms-staff-half-way", "__Host-ohms-device", "__Host-ohms-views"
        }) {
            page.context()
                    .addCookies(List.of(new Cookie(name, PLANTED).setUrl(door).setSecure(true)));
        }

        signIn(page, "nurse");

        assertThat(value(page, "__Host-ohms-staff")).isNotEqualTo(PLANTED).hasSize(43);
        assertThat(value(page, "__Host-ohms-views")).isNotEqualTo(PLANTED);
        var attacker = staffDoor();
        attacker.context()
                .addCookies(List.of(
                        new Cookie("__Host-ohms-staff", PLANTED).setUrl(door).setSecure(true)));
        assertThat(attacker.context().request().get("/account", STAY).headers().get("location"))
                .contains("/login");
    }

    @Test
    @DisplayName(
            "gives a new token at the second step and when somebody proves themselves once more; the one before is worth nothing")
    void givesANewToken() {
        var page = justSignedInAs("nurse");
        var first = value(page, "__Host-ohms-staff");

        page.navigate("/login/again?to=/account");
        page.locator("[id='again:password']").fill(hospital().passwordOf("nurse"));
        page.locator("[id='again:go']").click();
        // the address before ends with the same word
        page.waitForURL(url -> !url.contains("/login"));

        assertThat(value(page, "__Host-ohms-staff")).isNotEqualTo(first);
        var thief = staffDoor();
        thief.context()
                .addCookies(List.of(new Cookie("__Host-ohms-staff", first)
                        .setUrl(hospital().doors().staff().toString())
                        .setSecure(true)));
        assertThat(thief.context().request().get("/account", STAY).headers().get("location"))
                .contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/account/..//evil.example",
                "javascript:alert(1)",
                "/account?x=https://evil.example",
                "/account\r\nLocation: https://evil.example"
            })
    @DisplayName("leads nobody away, whatever an address asks it to lead on to")
    void leadsNobodyAway(String elsewhere) {
        var asked = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        var page = patientsDoor();
        page.navigate("/login?to=" + asked);
        SignInForm.signIn(
                page,
                Hospital.emailOf("patient"),
                hospital().passwordOf("patient"),
                hospital().phones());
        assertStays(page);

        page.navigate("/login/again?to=" + asked);
        assertThat(page.locator("p.auth__foot a").getAttribute("href")).isEqualTo("/");
        page.locator("[id='again:password']").fill(hospital().passwordOf("patient"));
        page.locator("[id='again:go']").click();
        page.waitForURL(url -> !url.contains("/login/again"));
        assertStays(page);

        for (var address : new String[] {"/login/second-step", "/login/set-up", "/login/sso", "/login/sso/return"}) {
            var answer = page.context().request().get(address + "?to=" + asked, STAY);
            var here = hospital().doors().patients().toString();
            assertThat(answer.headers().getOrDefault("location", here))
                    .as(address)
                    .startsWith(here)
                    .doesNotContain("evil");
            assertThat(answer.headers().getOrDefault("refresh", "")).as(address).doesNotContain("evil");
        }
    }

    private void assertStays(Page page) {
        assertThat(page.url()).startsWith(hospital().doors().patients().toString());
    }

    private static String value(Page page, String cookie) {
        return page.context().cookies().stream()
                .filter(found -> found.name.equals(cookie))
                .map(found -> found.value)
                .findFirst()
                .orElse("");
    }
}
