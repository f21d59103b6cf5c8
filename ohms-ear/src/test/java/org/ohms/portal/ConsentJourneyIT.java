package org.ohms.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A patient who agrees, and thinks again")
class ConsentJourneyIT extends Journey {
    @Test
    @DisplayName("draws a signature, reads what was signed, and withdraws it")
    void signsByDrawingAndWithdraws() {
        var page = justSignedInAs("patient");
        page.setViewportSize(PHONE, 844);
        page.navigate("/portal/consents");
        look(page, "consents");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read and sign: Research"))
                .click();
        var canvas = page.locator("canvas.sig");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 70);
        page.mouse().move(box.x + 200, box.y + 30);
        page.mouse().up();
        look(page, "sign");
        page.locator("[id='sign:go']").click();
        page.waitForURL(url -> url.endsWith("/portal/consents"));

        var research = page.locator("[id='signed'] li")
                .filter(new Locator.FilterOptions().setHasText("Research"))
                .first();
        assertThat(research).containsText("In force");
        research.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("svg.sig path")).isVisible();
        look(page, "signed");
        page.navigate("/portal/consents");
        research.getByRole(AriaRole.BUTTON).click();
        assertThat(research).containsText("Withdrawn");
    }
}
