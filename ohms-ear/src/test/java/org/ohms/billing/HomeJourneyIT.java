package org.ohms.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.house.Interactions;

@DisplayName("From their home")
class HomeJourneyIT extends NewPatientJourney {
    @Test
    @DisplayName("a patient pays what is open in two taps and the step of the bank")
    void pays() throws SQLException {
        var desk = signedInAs("registrar");
        var patient = registered(desk);
        var page = invited(desk, patient);
        var bill = billed(signedInAs("billing"), patient);
        page.navigate("/portal");
        var taps = new Interactions(page);

        taps.click(page.locator(".todo a[href='/portal/bills/" + bill + "']"));
        page.waitForURL(url -> url.endsWith("/portal/bills/" + bill));
        taps.click(page.locator("[id='paying:pay']"));
        page.waitForURL(url -> url.contains("/demo-bank"));
        taps.assertAtMost(2);
        page.locator("[id='bank:pay']").click();

        page.waitForURL(url -> url.endsWith("/portal/bills/" + bill));
        assertThat(page.locator(".bill-head")).containsText("$0.00");
        page.navigate("/portal");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".todo a[href='/portal/bills/" + bill + "']")).hasCount(0);
    }
}
