package org.ohms.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("After signing in somebody lands")
class LandingTest {
    private final Landing landing = new Landing();

    @BeforeEach
    void pages() {
        landing.pages = new Pages();
        landing.pages.add(WebPage.staff("/staff/visits/{visit}", "/staff/visits/visit.xhtml", "appointment.read"));
        landing.pages.add(WebPage.portal("/portal/visits", "/portal/visits.xhtml", "portal.visits"));
        landing.pages.add(WebPage.signedIn("/account", "/account.xhtml"));
        landing.pages.add(WebPage.everyone("/login", "/login.xhtml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/staff/visits/42", "/staff/visits/42?tab=notes&day=2026-11-21"})
    @DisplayName("on the page they wanted, with what stood behind its path")
    void onThePageTheyWanted(String wanted) {
        assertThat(landing.after(Door.STAFF, wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "///evil.example/account",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/account@evil.example",
                "/account/../../evil",
                "/account/..//evil.example",
                "/%2f%2fevil.example",
                "/account#//evil.example",
                "/account?x=//evil.example",
                "/account?x=https://evil.example",
                "/account?x=1\r\nSet-Cookie: a=b",
                "/account\r\nLocation: https://evil.example",
                "account",
                "/login",
                "/login?to=/account",
                "/portal/visits",
                "/no-such-page"
            })
    @DisplayName("at home when it is no page of this door, however it is written")
    void atHomeOtherwise(String wanted) {
        assertThat(landing.after(Door.STAFF, wanted)).isEqualTo("/");
        assertThat(landing.asParameter(Door.STAFF, wanted)).isEmpty();
    }

    @Test
    @DisplayName("there by way of the second step, which is told in one parameter")
    void byWayOfTheSecondStep() {
        assertThat(landing.asParameter(Door.STAFF, "/staff/visits/42?tab=a&b=c"))
                .isEqualTo("?to=%2Fstaff%2Fvisits%2F42%3Ftab%3Da%26b%3Dc");
    }
}
