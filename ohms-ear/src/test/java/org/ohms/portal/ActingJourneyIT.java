package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A guardian in the portal")
class ActingJourneyIT extends Journey {
    /** Signs in for themselves alone: for whom somebody acts belongs to the session. */
    private Page onAPhone() {
        var page = justSignedInAs("patient");
        page.setViewportSize(PHONE, 844);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    @DisplayName("sees on every page for whom they act, and a page of before books nothing for the wrong person")
    void actsForTheChildAndAPageOfBeforeDoesNothing() {
        var before = onAPhone();
        before.navigate("/portal/book");
        assertThat(before.locator(".p-for")).containsText("You are here for yourself");
        before.locator(".p-foot .btn--primary").click();
        before.locator(".slots label").first().click();

        var page = before.context().newPage();
        page.setViewportSize(PHONE, 844);
        page.navigate("/portal/people");
        look(page, "people");
        press(page, "Act for Orla Murphy");
        for (var address : new String[] {"/portal", "/portal/visits", "/portal/book", "/portal/profile"}) {
            page.navigate(address);
            assertThat(page.locator(".p-for--other")).containsText("You act for Orla Murphy");
        }
        page.navigate("/portal/people/new");
        assertThat(page.locator("main")).containsText("You cannot do this for the person you act for");

        before.locator("[id='time:hold']").click();

        before.waitForURL(url -> url.endsWith("/portal/people"));
        assertThat(before.locator("main")).containsText("opened for somebody else");
        press(before, "Act for yourself");
        before.waitForURL(url -> url.endsWith("/portal"));
        assertThat(before.locator(".p-for")).containsText("You are here for yourself");
    }
}
