package org.ohms.prescribing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("The hospital's own list of medicines")
class MedicineListJourneyIT extends Journey {
    private static final double LONGEST = 30_000;
    private static final String LIST = """
            code,name,ingredient,strength,form,unit,packs,controlled,route,dose,doseUnit,frequency
            H-1,Harbour Metformin,metformin,750 mg,tablet,tablet,28|56,no,oral,1,tablet,twice a day
            H-2,Harbour Lisinopril,lisinopril,,tablet,tablet,30,no,,,,
            H-3,Harbour Balm,harbour balm,1 %,cream,,,no,,,,
            """;

    @Test
    @DisplayName("comes in as a file, and is prescribed once a pharmacist has published it")
    void comesInAndIsPublished() {
        var page = signedInAs("pharmacist");
        page.navigate("/admin/imports");
        page.locator("[id='upload:kind']").selectOption("medicine");
        page.locator("[id='upload:source']").fill("Harbour pharmacy");
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:go']").click();
        page.waitForURL(Pattern.compile("/admin/imports/.+"));
        page.locator("[id='import:start']").click();
        assertThat(page.locator("main"))
                .containsText(
                        "3 rows read: 2 new, 0 known, 1 refused",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST));

        page.navigate("/admin/medicines");
        page.locator("aside li")
                .filter(new Locator.FilterOptions().setHasText("Harbour pharmacy"))
                .first()
                .locator("a")
                .click();
        page.waitForURL(Pattern.compile("/admin/medicines/lists/.+"));
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("Could not check");
        assertThat(page.locator("tbody tr").last()).containsText("28, 56");
        assertThat(page.locator("tbody tr").last()).containsText("Usually: 1 tablet by mouth twice a day");
        look(page, "list");
        page.locator("[id='medicineList:publish']").click();
        page.waitForURL(Pattern.compile("/admin/medicines$"));
        assertThat(page.locator("aside")).containsText("Published");
        look(page, "medicines");
    }
}
