package org.ohms.messaging;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("An announcement")
class AnnouncementJourneyIT extends Journey {
    private static final String TITLE = "The entrance on Harbour Street is closed";
    private static final double SENT_WITHIN = 180_000;

    @Test
    @DisplayName("is written, looked at, sent to everybody with the portal, followed in figures, and read there")
    void goesToThePortal() {
        var admin = signedInAs("admin");
        admin.navigate("/admin/announcements/new");
        assertAccessible(admin);
        admin.locator("[id='announcement:save']").click();
        assertThat(admin.locator("[id='announcement:title-enError']")).isVisible();

        admin.locator("[id='announcement:audience']").selectOption("PORTAL");
        admin.locator("[id='announcement:title-en']").fill(TITLE);
        admin.locator("[id='announcement:body-en']").fill("Please use the entrance in Mill Lane.\n\nThank you.");
        admin.locator("[id='announcement:save']").click();
        admin.waitForURL(url -> url.matches(".*/admin/announcements/[0-9a-f-]{36}"));
        assertThat(admin.locator("article")).containsText("Mill Lane");
        look(admin, "draft");

        admin.locator("button[data-open='send-it']").click();
        admin.locator("[id='sending:send']").click();
        assertThat(admin.locator("[id='sending:send']")).hasCount(0);
        sent(admin);
        look(admin, "report");
        admin.navigate("/admin/announcements");
        assertThat(admin.getByText(TITLE).first()).isVisible();
        look(admin, "list");

        var patient = signedInAs("patient");
        patient.navigate("/notifications");
        assertThat(patient.getByText("The hospital has an announcement for you").first())
                .isVisible();
        patient.navigate("/announcements");
        assertThat(patient.locator("article").first()).containsText(TITLE);
        look(patient, "own");
    }

    private static void sent(Page admin) {
        var state = admin.locator("main").getByText("Sent", new Locator.GetByTextOptions().setExact(true));
        for (var until = System.nanoTime() + (long) (SENT_WITHIN * 1_000_000); System.nanoTime() < until; ) {
            admin.reload();
            if (state.count() > 0) {
                break;
            }
            admin.waitForTimeout(1_000);
        }
        assertThat(state.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
    }
}
