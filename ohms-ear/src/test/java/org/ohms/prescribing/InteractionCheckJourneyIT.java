package org.ohms.prescribing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A pharmacist checks medicines")
class InteractionCheckJourneyIT extends Journey {
    private static final Path SHIPPED =
            Path.of("..", "ohms-ejb", "src", "main", "resources", "org", "ohms", "prescribing", "rules.csv");

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

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove clarithromycin 500 mg tablet"))
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

    @Test
    @DisplayName("and proposes other rules, which nobody uses before another person has read what changes")
    void proposesOtherRules() throws IOException {
        var page = signedInAs("pharmacist");
        page.navigate("/admin/drug-rules");
        page.locator("[id='propose:label']").fill("Harbour 1");
        page.locator("[id='propose:way']").selectOption("INSTEAD");
        page.setInputFiles("[id='propose:file']", new FilePayload("rules.csv", "text/csv", withoutTheFirst(SHIPPED)));
        page.locator("[id='propose:send']").click();
        page.waitForURL(Pattern.compile("/admin/drug-rules/\\d+$"));

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Removed");
        look(page, "review");
        page.locator("[id='review:publish']").click();
        assertThat(page.locator(".errsum")).isVisible();
        page.locator("[id='review:decline']").click();
        page.waitForURL(Pattern.compile("/admin/drug-rules$"));
        assertThat(page.locator("main")).containsText("Set aside");
    }

    @Test
    @DisplayName("and brings the thesaurus of the ANSM; rows that nobody here knows are listed for the reviewer")
    void bringsTheThesaurus() {
        var page = signedInAs("pharmacist");
        page.navigate("/admin/drug-rules");
        page.locator("[id='thesaurus:label']").fill("Thesaurus 1");
        page.setInputFiles(
                "[id='thesaurus:interactions']",
                new FilePayload("thesaurus.json", "application/json", """
                        [{"main_drug": "METFORMINE", "plus_drug": "LISINOPRIL", "interaction_mechanism": "",
                          "severity_levels": [{"level": "Précaution d'emploi", "info": ""}]},
                         {"main_drug": "METFORMINE", "plus_drug": "BOURDAINE", "interaction_mechanism": "",
                          "severity_levels": [{"level": "A prendre en compte", "info": ""}]}]
                        """.getBytes(StandardCharsets.UTF_8)));
        page.setInputFiles(
                "[id='thesaurus:substances']",
                new FilePayload("substances.json", "application/json", "[]".getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='thesaurus:send']").click();
        page.waitForURL(Pattern.compile("/admin/drug-rules/\\d+$"));

        assertThat(page.locator("main")).containsText("BOURDAINE");
        assertThat(page.locator("main")).containsText("No such name here");
        look(page, "thesaurus");
        page.locator("[id='review:decline']").click();
        page.waitForURL(Pattern.compile("/admin/drug-rules$"));
    }

    private static byte[] withoutTheFirst(Path rules) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(rules));
        lines.remove(1);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Page page, String medicine) {
        page.locator("[id='interactions:typed']").fill(medicine);
        page.locator("[id='interactions:add']").click();
        assertThat(page.locator("[id='interactions:taken']")).containsText(medicine);
    }
}
