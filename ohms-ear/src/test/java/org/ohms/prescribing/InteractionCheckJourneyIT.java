package org.ohms.prescribing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A pharmacist checks medicines")
class InteractionCheckJourneyIT extends Journey {
    @Test
    @DisplayName("and sees what harms together, what could not be checked, and the rules behind it")
    void seesWhatHarmsTogether() {
        var page = signedInAs("pharmacist");
        page.navigate("/staff/interaction-check");

        add(page, "clarithromycin 500 mg tablet");
        add(page, "Zocor");
        var found = page.locator("[id='interactions:found']");
        assertThat(found).containsText("clarithromycin with simvastatin");
        assertThat(found).containsText("Never together");
        assertThat(found).containsText("One pair harms together.");

        add(page, "bitter leaf tea");
        assertThat(found).containsText("Neither name nor brand is known here.");
        look(page, "found");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Remove").setExact(true))
                .first()
                .click();
        assertThat(found).containsText("Could not be checked completely.");

        page.navigate("/admin/drug-rules");
        page.locator("[id='drugRules:words']").fill("tizanidine");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Search").setExact(true))
                .last()
                .click();
        assertThat(page.locator("[id='drugRules'] table").last()).containsText("ONC-13");
        look(page, "rules");
    }

    private static void add(Page page, String medicine) {
        page.locator("[id='interactions:typed']").fill(medicine);
        page.locator("[id='interactions:add']").click();
        assertThat(page.locator("[id='interactions:taken']")).containsText(medicine);
    }
}
