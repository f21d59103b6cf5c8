package org.ohms.pharmacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Journey;

@DisplayName("A pharmacist orders medicines")
class SupplyJourneyIT extends Journey {
    private static final ZoneId CLINIC = ZoneId.of("America/New_York");

    @Test
    @DisplayName("by hand: sent, received in part, matched with what the supplier asks for, and closed with a reason")
    void ordersReceivesAndCloses() {
        var page = signedInAs("pharmacist");
        page.navigate("/staff/stock/orders");
        assertThat(page.locator("main")).containsText("A medicine is wanted when what is free and on order");
        look(page, "orders");
        choose(page, "drafting:supplier", "Harbour Pharma Wholesale");
        page.locator("[id='drafting:draft']").click();
        assertThat(page.locator("main")).containsText("Nothing is on it yet");

        chooseStarting(page, "putting:item", "Metformin");
        page.locator("[id='putting:quantity']").fill("100");
        page.locator("[id='putting:unitPrice']").fill("0.06");
        page.locator("[id='putting:put']").click();
        assertThat(page.locator("[id='lines']")).containsText("100 tablets");
        page.locator("[id='sending:send']").click();
        assertThat(page.locator("[id='receiving']")).isVisible();

        chooseStarting(page, "receiving:line", "Metformin");
        page.locator("[id='receiving:lot']")
                .fill("MF-" + UUID.randomUUID().toString().substring(0, 8));
        page.locator("[id='receiving:expires']")
                .fill(LocalDate.now(CLINIC).plusYears(1).toString());
        page.locator("[id='receiving:quantity']").fill("60");
        page.locator("[id='receiving:unitPrice']").fill("0.06");
        choose(page, "receiving:place", "Main pharmacy");
        page.locator("[id='receiving:receive']").click();
        assertThat(page.locator("[id='lines']")).containsText("-40");
        page.locator("[id='completing:complete']").click();
        assertThat(page.locator("[id='completing:complete']")).hasCount(0);

        page.locator("[id='invoicing:number']")
                .fill("J-" + UUID.randomUUID().toString().substring(0, 8));
        page.locator("[id='invoicing:day']")
                .fill(LocalDate.now(CLINIC).minusDays(1).toString());
        page.locator("[id='invoicing:amount']").fill("5.60");
        page.locator("[id='invoicing:enter']").click();
        assertThat(page.locator("main")).containsText("$2.00");
        look(page, "order");
        page.locator("[id='closing:close']").click();
        assertThat(page.locator("main")).containsText("say why");
        choose(page, "closing:why", "Freight or a fee");
        page.locator("[id='closing:close']").click();
        assertThat(page.locator(".page-head, main").first()).containsText("Closed");

        page.navigate("/staff/stock/reports?report=VALUE");
        assertThat(page.locator("main")).containsText("Altogether");
        look(page, "value");
    }

    private static void choose(Page page, String id, String label) {
        page.locator("[id='" + id + "']").selectOption(new SelectOption().setLabel(label));
    }

    private static void chooseStarting(Page page, String id, String start) {
        var option = page.locator("[id='" + id + "'] option")
                .filter(new Locator.FilterOptions().setHasText(start))
                .first();
        page.locator("[id='" + id + "']").selectOption(option.getAttribute("value"));
    }
}
